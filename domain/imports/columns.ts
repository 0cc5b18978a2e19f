import { fold } from '../core/fold.ts';

export const importKinds = ['activities', 'contributions'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a column of a sheet can hold. */
export const columnFields = [
  'organisation',
  'project',
  'sector',
  'activity',
  'indicator',
  'country',
  'admin1',
  'admin2',
  'pcode',
  'period',
  'year',
  'target',
  'reached',
  'record',
  'mission',
  'women',
  'men',
  'total',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Where each field stands, by the column's place from 0. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, number>>>;

export const fieldsOf: Readonly<Record<ImportKind, readonly ColumnField[]>> = {
  activities: [
    'organisation',
    'project',
    'sector',
    'activity',
    'indicator',
    'country',
    'admin1',
    'admin2',
    'pcode',
    'period',
    'year',
    'target',
    'reached',
    'record',
  ],
  contributions: ['year', 'country', 'mission', 'women', 'men', 'total'],
};

/** Without these a sheet of that kind says nothing that could be written down. */
export const neededFields: Readonly<Record<ImportKind, readonly ColumnField[]>> = {
  activities: ['organisation', 'country', 'indicator'],
  contributions: ['year', 'country', 'mission', 'women', 'men'],
};

/** Header words by field, as sheets in English, French, Spanish and Arabic use them. */
const headerWords: Readonly<Record<ColumnField, readonly string[]>> = {
  organisation: [
    'organization',
    'organisation',
    'organization name',
    'organisation name',
    'org',
    'org name',
    'partner',
    'agency',
    'implementing partner',
    'reporting organization',
    'reporting organisation',
    'partenaire',
    "nom de l'organisation",
    'organización',
    'socio',
    'agencia',
    'nombre de la organización',
    'المنظمة',
    'اسم المنظمة',
    'الشريك',
    'الجهة المنفذة',
  ],
  project: [
    'projectcode',
    'project code',
    'project',
    'project id',
    'code projet',
    'code du projet',
    'projet',
    'código de proyecto',
    'código del proyecto',
    'proyecto',
    'رمز المشروع',
    'المشروع',
  ],
  sector: [
    'sector',
    'cluster',
    'secteur',
    'groupe sectoriel',
    'grupo sectorial',
    'clúster',
    'القطاع',
    'الكتلة',
    'المجموعة القطاعية',
  ],
  activity: [
    'activity',
    'activities',
    'activité',
    'activités',
    'activity description',
    'actividad',
    'actividades',
    'النشاط',
    'الأنشطة',
  ],
  indicator: ['indicator', 'indicator name', 'indicateur', 'output', 'indicador', 'المؤشر'],
  country: [
    'country',
    'country name',
    'contributing country',
    'tcc',
    'pays',
    'pays contributeur',
    'país',
    'país contribuyente',
    'البلد',
    'الدولة',
    'البلد المساهم',
  ],
  admin1: [
    'admin1',
    'admin 1',
    'adm1',
    'region',
    'province',
    'state',
    'région',
    'région admin1',
    'departamento',
    'región',
    'provincia',
    'المحافظة',
    'المنطقة',
    'الإقليم',
  ],
  admin2: [
    'admin2',
    'admin 2',
    'adm2',
    'district',
    'cercle',
    'département',
    'distrito',
    'municipio',
    'القضاء',
    'المديرية',
  ],
  pcode: ['pcode', 'p code', 'admin1 pcode', 'admin2 pcode', 'code lieu', 'código p', 'رمز المكان'],
  period: [
    'month',
    'period',
    'date',
    'reporting month',
    'reporting period',
    'mois',
    'période',
    'mes',
    'período',
    'fecha',
    'الشهر',
    'الفترة',
    'التاريخ',
  ],
  year: ['year', 'année', 'annee', 'an', 'año', 'السنة', 'العام'],
  target: [
    'annualtarget',
    'annual target',
    'target',
    'targeted',
    'people targeted',
    'cible',
    'cible annuelle',
    'ciblés',
    'objectif annuel',
    'meta',
    'meta anual',
    'objetivo anual',
    'المستهدف',
    'الهدف السنوي',
    'الهدف',
  ],
  reached: [
    'achieved',
    'reached',
    'people reached',
    'actual',
    'atteint',
    'atteints',
    'réalisé',
    'personnes atteintes',
    'alcanzado',
    'alcanzados',
    'logrado',
    'personas alcanzadas',
    'المحقق',
    'المنجز',
    'تم الوصول إليهم',
  ],
  record: ['reportdetailid', 'report detail id', 'record id', 'row id', 'id'],
  mission: [
    'mission',
    'mission acronym',
    'peacekeeping mission',
    'operation',
    'opération',
    'misión',
    'operación',
    'البعثة',
    'العملية',
  ],
  women: [
    'female',
    'females',
    'women',
    'f',
    'femmes',
    'femme',
    'mujeres',
    'mujer',
    'الإناث',
    'إناث',
    'نساء',
    'النساء',
  ],
  men: [
    'male',
    'males',
    'men',
    'm',
    'hommes',
    'homme',
    'hombres',
    'hombre',
    'الذكور',
    'ذكور',
    'رجال',
    'الرجال',
  ],
  total: ['total', 'totals', 'sum', 'المجموع', 'الإجمالي'],
};

const byWord = new Map(
  columnFields.flatMap((field) => headerWords[field].map((word) => [squeeze(word), field] as const)),
);

/** Words without accents, case, spaces and marks: `Project Code` and `projectcode` are one. */
function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** What a header in words says its column holds. */
export function fieldOfHeader(header: string): ColumnField | null {
  return byWord.get(squeeze(header)) ?? null;
}

interface HxlRule {
  readonly tags: readonly string[];
  readonly field: ColumnField;
  /** Only with this attribute. */
  readonly attribute?: string;
}

const hxlRules: readonly HxlRule[] = [
  { tags: ['#adm1', '#adm2', '#adm3', '#loc'], attribute: 'code', field: 'pcode' },
  { tags: ['#activity'], attribute: 'code', field: 'project' },
  { tags: ['#activity', '#project'], attribute: 'project', field: 'project' },
  { tags: ['#targeted', '#reached', '#personnel', '#population'], attribute: 'f', field: 'women' },
  { tags: ['#personnel', '#population'], attribute: 'm', field: 'men' },
  { tags: ['#org'], field: 'organisation' },
  { tags: ['#project', '#project_code'], field: 'project' },
  { tags: ['#sector', '#cluster'], field: 'sector' },
  { tags: ['#activity', '#subsector'], field: 'activity' },
  { tags: ['#indicator', '#output'], field: 'indicator' },
  { tags: ['#country'], field: 'country' },
  { tags: ['#adm1'], field: 'admin1' },
  { tags: ['#adm2'], field: 'admin2' },
  { tags: ['#date'], attribute: 'year', field: 'year' },
  { tags: ['#period_date', '#date', '#period'], field: 'period' },
  { tags: ['#year'], field: 'year' },
  { tags: ['#targeted', '#target'], field: 'target' },
  { tags: ['#reached', '#achieved'], field: 'reached' },
  { tags: ['#mission', '#operation'], field: 'mission' },
  { tags: ['#personnel'], field: 'total' },
];

/** A tag with its attributes; null for what is none. */
export function readHxl(cell: string): { tag: string; attributes: readonly string[] } | null {
  const found = /^#\s*([a-z][\w]*)((?:\s*\+\s*[a-z][\w]*)*)$/i.exec(cell.trim());
  if (!found?.[1]) return null;
  const attributes = (found[2] ?? '').split('+').map((each) => each.trim().toLowerCase());
  return { tag: `#${found[1].toLowerCase()}`, attributes: attributes.filter(Boolean) };
}

/** What an HXL hashtag says its column holds. Funders and people by age are none of these fields. */
export function fieldOfHxl(cell: string): ColumnField | null {
  const read = readHxl(cell);
  if (!read || ['funder', 'donor', 'id'].some((other) => read.attributes.includes(other))) return null;
  const rule = hxlRules.find(
    ({ tags, attribute }) => tags.includes(read.tag) && (!attribute || read.attributes.includes(attribute)),
  );
  if (!rule) return null;
  const parted = ['f', 'm', 'children', 'adults', 'elderly', 'infants'].some((part) =>
    read.attributes.includes(part),
  );
  return parted && !rule.attribute ? null : rule.field;
}
