import { fold } from '../core/fold.ts';
import type { OrganisationKind } from '../organisations/kinds.ts';

/** Words that say by themselves what an organisation is, folded; a whole word or words of its name. */
const words: readonly (readonly [OrganisationKind, readonly string[]])[] = [
  [
    'un_entity',
    [
      'united nations',
      'nations unies',
      'naciones unidas',
      'الامم المتحده',
      ...[
        'unicef',
        'unhcr',
        'unfpa',
        'undp',
        'pnud',
        'ocha',
        'unops',
        'unmas',
        'unesco',
        'un women',
        'onu femmes',
      ],
      ...[
        'wfp',
        'pam',
        'world food programme',
        'programme alimentaire mondial',
        'programa mundial de alimentos',
      ],
      ...['fao', 'food and agriculture organization', 'world health organization', 'oms'],
      ...['organisation mondiale de la sante', 'international organization for migration', 'iom', 'oim'],
    ],
  ],
  [
    'member_state',
    ['ministry', 'ministere', 'ministerio', 'وزاره', 'government', 'gouvernement', 'gobierno'],
  ],
  [
    'regional_organisation',
    ['african union', 'union africaine', 'ecowas', 'cedeao', 'european union', 'eccas'],
  ],
  ['academia', ['university', 'universite', 'universidad', 'جامعه']],
  ['foundation', ['foundation', 'fondation', 'fundacion']],
];

/** The kind that an organisation's name says it is of; null where it says none. */
export function kindOfName(name: string): OrganisationKind | null {
  const padded = ` ${fold(name)} `;
  return words.find(([, said]) => said.some((word) => padded.includes(` ${word} `)))?.[0] ?? null;
}
