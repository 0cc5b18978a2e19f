import { describe, expect, it } from 'vitest';
import { organisationKinds } from '../organisations/kinds.ts';
import { type ClassFacts, classAdmits, classesOpenTo, classOf, mayBecomeOfClass } from './classes.ts';
import { channelClasses } from './kinds.ts';

const kinds = Object.keys(organisationKinds) as (keyof typeof organisationKinds)[];
const channel = (facts: Partial<ClassFacts>): ClassFacts => ({
  class: 'mixed',
  spoken: true,
  ownKind: null,
  ...facts,
});

describe('the class of a channel', () => {
  it('keeps states and their alliances from humanitarians, and the operation from nobody', () => {
    const admitted = channelClasses.map((of) => [of, kinds.filter((kind) => !classAdmits(of, kind))]);
    expect(Object.fromEntries(admitted)).toEqual({
      humanitarian_only: ['member_state', 'regional_organisation'],
      mixed: [],
      uniformed: [
        'international_ngo',
        'national_ngo',
        'community_based',
        'academia',
        'private_sector',
        'foundation',
      ],
    });
  });

  it('is the narrowest that admits all who sit in it', () => {
    expect(classOf(['national_ngo', 'un_entity'])).toBe('humanitarian_only');
    expect(classOf(['member_state', 'un_entity'])).toBe('uniformed');
    expect(classOf(['member_state', 'national_ngo'])).toBe('mixed');
  });

  it('becomes narrower once something was said, never wider', () => {
    const open = channelClasses.map((of) => [of, classesOpenTo(channel({ class: of }))]);
    expect(Object.fromEntries(open)).toEqual({
      humanitarian_only: ['humanitarian_only'],
      mixed: ['humanitarian_only', 'mixed', 'uniformed'],
      uniformed: ['uniformed'],
    });
    expect(classesOpenTo(channel({ class: 'uniformed', spoken: false }))).toEqual(channelClasses);
    expect(mayBecomeOfClass(channel({ class: 'uniformed' }), 'mixed')).toMatchObject({
      reason: 'channels.class_wider',
    });
  });

  it('admits the people of the organisation whose channel it is', () => {
    const own = channel({ ownKind: 'member_state', class: 'uniformed', spoken: false });
    expect(classesOpenTo(own)).toEqual(['mixed', 'uniformed']);
  });
});
