import type { MembershipRole } from '#domain/core/actor.ts';
import type { Language } from '#domain/core/languages.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';

/** The demonstration's organisations and persons. All of them are made up. */
export interface DemoOrganisation {
  readonly key: string;
  readonly name: string;
  readonly acronym?: string;
  readonly kind: OrganisationKind;
  /** ISO 3166-1 alpha-3, where it stands for one. */
  readonly country?: string;
  readonly description: string;
  readonly language: string;
  /** How far the coordinator has got with it. */
  readonly standing: 'verified' | 'submitted' | 'draft' | 'rejected' | 'suspended';
  readonly missions: readonly string[];
}

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly organisation: string;
  readonly role: MembershipRole;
}

export const demoPassword = 'Concord-demo-2026';

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'coordination',
    name: 'Joint Partnership Office (demonstration)',
    acronym: 'JPO',
    kind: 'un_entity',
    description:
      'Looks after the register of partners, allocates what is offered and moderates the channels.',
    language: 'en',
    standing: 'verified',
    missions: ['MINUSCA', 'UNMISS', 'MINUSMA'],
  },
  {
    key: 'alliance',
    name: 'Southern Alliance of States',
    acronym: 'SAS',
    kind: 'regional_organisation',
    description: 'Eleven neighbouring states that plan and pay for joint work on roads, health and dialogue.',
    language: 'es',
    standing: 'verified',
    missions: ['MINUSCA', 'UNMISS'],
  },
  {
    key: 'norland',
    name: 'Republic of Norland',
    kind: 'member_state',
    description: 'A northern republic that lends water units, engineers and air transport.',
    language: 'en',
    standing: 'verified',
    missions: ['MINUSCA', 'UNMISS'],
  },
  {
    key: 'estmark',
    name: 'Kingdom of Estmark',
    kind: 'member_state',
    description: 'Offers field hospitals, medical staff and training.',
    language: 'fr',
    standing: 'verified',
    missions: ['MINUSCA'],
  },
  {
    key: 'water',
    name: 'Sahel Water Trust',
    acronym: 'SWT',
    kind: 'international_ngo',
    description: 'Drills, repairs and runs village water points, and trains those who look after them.',
    language: 'fr',
    standing: 'verified',
    missions: ['MINUSCA', 'MINUSMA'],
  },
  {
    key: 'relief',
    name: 'Association Kotto Solidarité',
    acronym: 'AKS',
    kind: 'national_ngo',
    country: 'CAF',
    description: 'Une association de Bria : accueil, distribution, écoute.',
    language: 'fr',
    standing: 'verified',
    missions: ['MINUSCA'],
  },
  {
    key: 'circle',
    name: 'Cercle des femmes de Bangassou',
    kind: 'community_based',
    country: 'CAF',
    description: 'Quarante femmes qui tiennent le dialogue entre quartiers et le marché ouvert.',
    language: 'fr',
    standing: 'submitted',
    missions: ['MINUSCA'],
  },
  {
    key: 'logistics',
    name: 'Oubangui Freight Cooperative',
    acronym: 'OFC',
    kind: 'private_sector',
    country: 'CAF',
    description: 'Twenty-two lorries, a barge and a yard in Bangui.',
    language: 'en',
    standing: 'verified',
    missions: ['MINUSCA'],
  },
  {
    key: 'university',
    name: 'University of Marenne',
    kind: 'academia',
    description: 'Measures what joint work changes, and teaches mediators.',
    language: 'en',
    standing: 'draft',
    missions: ['UNMISS'],
  },
  {
    key: 'foundation',
    name: 'Harbour Light Foundation',
    kind: 'foundation',
    description: 'Small grants for local dialogue.',
    language: 'en',
    standing: 'suspended',
    missions: ['MINUSCA'],
  },
];

export const demoPeople: readonly DemoPerson[] = [
  person('khadija', 'خديجة منصور', 'coordinator', 'en', 'Africa/Bangui', 'coordination', 'administrator'),
  person('daniel', 'Daniel Achieng', 'coordinator2', 'en', 'Africa/Juba', 'coordination', 'representative'),
  person('tomas', 'Tomás Herrera', 'alliance', 'es', 'America/Bogota', 'alliance', 'administrator'),
  person('ines', 'Inés Carvajal', 'alliance2', 'es', 'America/Bogota', 'alliance', 'representative'),
  person('jonas', 'Jonas Nyberg', 'state', 'en', 'Europe/Stockholm', 'norland', 'administrator'),
  person('maaike', 'Maaike Halvorsen', 'state2', 'en', 'Europe/Stockholm', 'norland', 'representative'),
  person('lucie', 'Lucie Brandt', 'estmark', 'fr', 'Europe/Brussels', 'estmark', 'administrator'),
  person('amina', 'Amina Diallo', 'ngo', 'fr', 'Africa/Bamako', 'water', 'administrator'),
  person('youssef', 'يوسف الحاج', 'ngo2', 'ar', 'Africa/Bangui', 'water', 'member'),
  person('prosper', 'Prosper Zoungrana', 'relief', 'fr', 'Africa/Bangui', 'relief', 'administrator'),
  person('celestine', 'Célestine Ngbokoli', 'community', 'fr', 'Africa/Bangui', 'circle', 'administrator'),
  person('peter', 'Peter Loku', 'logistics', 'en', 'Africa/Bangui', 'logistics', 'administrator'),
  person('ruth', 'Ruth Marchetti', 'university', 'en', 'Europe/Rome', 'university', 'administrator'),
  person('owen', 'Owen Castellan', 'foundation', 'en', 'Europe/Dublin', 'foundation', 'administrator'),
];

function person(
  key: string,
  name: string,
  mailbox: string,
  language: Language,
  timeZone: string,
  organisation: string,
  role: MembershipRole,
): DemoPerson {
  return { key, name, email: `${mailbox}@concord.example`, language, timeZone, organisation, role };
}
