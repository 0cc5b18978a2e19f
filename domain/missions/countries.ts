import { fold } from '../core/fold.ts';

/** ISO 3166-1 of countries where peace operations work or worked: alpha-3, alpha-2, numeric. */
const codes = `
AFG AF 004|AGO AO 024|ALB AL 008|ARM AM 051|AZE AZ 031|BDI BI 108|BFA BF 854|BGD BD 050|BIH BA 070|CAF CF 140
CHN CN 156|CIV CI 384|CMR CM 120|COD CD 180|COG CG 178|COL CO 170|CRI CR 188|CYP CY 196|DJI DJ 262|DOM DO 214
DZA DZ 012|EGY EG 818|ERI ER 232|ESH EH 732|ETH ET 231|GAB GA 266|GEO GE 268|GHA GH 288|GIN GN 324|GMB GM 270
GNB GW 624|GTM GT 320|HND HN 340|HRV HR 191|HTI HT 332|IDN ID 360|IND IN 356|IRN IR 364|IRQ IQ 368|ISR IL 376
JOR JO 400|KEN KE 404|KHM KH 116|KWT KW 414|LBN LB 422|LBR LR 430|LBY LY 434|LKA LK 144|MAR MA 504|MKD MK 807
MLI ML 466|MMR MM 104|MNE ME 499|MOZ MZ 508|MRT MR 478|NAM NA 516|NER NE 562|NGA NG 566|NIC NI 558|NPL NP 524
PAK PK 586|PSE PS 275|RWA RW 646|SAU SA 682|SDN SD 729|SEN SN 686|SLE SL 694|SLV SV 222|SOM SO 706|SRB RS 688
SSD SS 728|SYR SY 760|TCD TD 148|TGO TG 768|TJK TJ 762|TLS TL 626|TUN TN 788|TUR TR 792|UGA UG 800|UKR UA 804
YEM YE 887|ZAF ZA 710|XKX XK XKX|ZMB ZM 894|ZWE ZW 716`
  .trim()
  .split(/[|\n]/)
  .map((line) => line.split(' ') as [string, string, string]);

const numeric = new Map(codes.map(([alpha3, , number]) => [alpha3, number]));
const alpha2 = new Map(codes.map(([alpha3, two]) => [alpha3, two]));

/** The numeric code, with its zeros, that borders files use; null for a country without operations. `XKX` has none. */
export const numericOf = (alpha3: string): string | null => numeric.get(alpha3) ?? null;

export const countryCodes: readonly string[] = codes.map(([alpha3]) => alpha3);

/** A country's name in a language; its code where it is none of ours. */
export function countryName(alpha3: string, language: string): string {
  const two = alpha2.get(alpha3);
  return (two && new Intl.DisplayNames([language], { type: 'region' }).of(two)) ?? alpha3;
}

/** Names that sheets use and `Intl` does not. */
const otherNames: Readonly<Record<string, string>> = {
  car: 'CAF',
  drc: 'COD',
  rdc: 'COD',
  'democratic republic of the congo': 'COD',
  'republique democratique du congo': 'COD',
  'republica democratica del congo': 'COD',
  'cote d ivoire': 'CIV',
  'ivory coast': 'CIV',
  'syrian arab republic': 'SYR',
  'republique arabe syrienne': 'SYR',
  rca: 'CAF',
  'timor leste': 'TLS',
  'the gambia': 'GMB',
};

const languages = ['en', 'es', 'fr', 'ar'];
let byName: ReadonlyMap<string, string> | undefined;

/** Reads a country from its code or its name in English, Spanish, French or Arabic; null where unknown. */
export function alpha3Of(text: string): string | null {
  byName ??= new Map([
    ...codes.flatMap(([three, two]) => [
      [fold(three), three] as const,
      [fold(two), three] as const,
      ...languages.map((language) => [fold(countryName(three, language)), three] as const),
    ]),
    ...Object.entries(otherNames),
  ]);
  return byName.get(fold(text)) ?? null;
}
