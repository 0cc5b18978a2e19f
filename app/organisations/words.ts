import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MembershipRole } from '#domain/core/actor.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';
import type { AssessmentOutcome, VerificationState } from '#domain/organisations/lifecycle.ts';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const kindWords: Words<OrganisationKind> = {
  member_state: msg`Member state`,
  regional_organisation: msg`Regional organisation`,
  un_entity: msg`UN entity`,
  international_ngo: msg`International NGO`,
  national_ngo: msg`National NGO`,
  community_based: msg`Community group`,
  academia: msg`University or research`,
  private_sector: msg`Private sector`,
  foundation: msg`Foundation`,
};

export const stateWords: Words<VerificationState> = {
  draft: msg`Not verified`,
  submitted: msg`Waiting for verification`,
  verified: msg`Verified`,
  expiring: msg`Verified, expires soon`,
  lapsed: msg`Verification lapsed`,
  suspended: msg`Suspended`,
  rejected: msg`Not accepted`,
};

export const outcomeWords: Words<AssessmentOutcome> = {
  verified: msg`Verified`,
  rejected: msg`Not accepted`,
  suspended: msg`Suspended`,
  reinstated: msg`Reinstated`,
};

export const roleWords: Words<MembershipRole> = {
  administrator: msg`Administrator`,
  representative: msg`Representative`,
  member: msg`Member`,
  observer: msg`Observer`,
};

export const roleHints: Words<MembershipRole> = {
  administrator: msg`Keeps the profile and the people, and speaks for the organisation`,
  representative: msg`Speaks for the organisation: proposes, offers, agrees`,
  member: msg`Works and writes in channels, commits to nothing`,
  observer: msg`Reads`,
};

/** What an organisation confirms when it asks to be verified, in the order of the form. */
export const declarationWords: Readonly<Record<string, MessageDescriptor>> = {
  mandate: msg`Our work agrees with the purposes of the United Nations and with the mission’s mandate.`,
  no_sanctions: msg`Neither the organisation nor those who lead it are under United Nations sanctions.`,
  psea: msg`We forbid sexual exploitation and abuse, train our people, and report every allegation.`,
  safeguarding: msg`We have rules that protect children and adults at risk, and somebody answers for them.`,
  accountability: msg`We account for what we receive and take complaints from the people we serve.`,
};
