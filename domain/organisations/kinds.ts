/** Kinds of organisation and the IATI 2.03 organisation-type code each one maps to. */
export const organisationKinds = {
  member_state: '10',
  regional_organisation: '40',
  un_entity: '40',
  international_ngo: '21',
  national_ngo: '22',
  community_based: '24',
  academia: '80',
  private_sector: '70',
  foundation: '60',
} as const;

export type OrganisationKind = keyof typeof organisationKinds;
