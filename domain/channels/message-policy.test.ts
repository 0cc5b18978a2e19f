import { expect, it } from 'vitest';
import type { Actor } from '../core/actor.ts';
import type { Instant, OrganisationId, PersonId } from '../core/id.ts';
import { mayEdit, mayReact, mayRestore } from './message-policy.ts';
import type { ChannelFacts, MessageFacts } from './policy.ts';

const channel: ChannelFacts = {
  kind: 'mission',
  class: 'mixed',
  missionId: null,
  organisationId: null,
  announcementOnly: false,
  archived: false,
  tlpCeiling: 'AMBER',
  locked: null,
  approveFirst: false,
  slowSeconds: 0,
  slowUntil: null,
  seated: true,
  moderates: false,
  mutedUntil: null,
  invitedBy: 'moderators',
};
const personId = 'amina' as PersonId;
const organisationId = 'lake' as OrganisationId;
const message: MessageFacts = {
  personId,
  organisationId,
  state: 'posted',
  tlp: 'GREEN',
  deletedByAuthor: false,
  removedOnReport: false,
  erased: false,
  asks: false,
};
const actor = { personId, organisation: { id: organisationId }, coordinates: [] } as unknown as Actor;
const until = '2026-12-01T00:00:00.000Z' as Instant;

it.each<[string, Partial<ChannelFacts>, Partial<MessageFacts>]>([
  ['allowed', {}, {}],
  ['allowed', { slowUntil: until }, {}],
  ['not_found', { seated: false }, {}],
  ['channels.authors_only', {}, { personId: 'omar' as PersonId }],
  ['channels.removed_already', {}, { state: 'removed' }],
  ['moderation.hidden_already', {}, { state: 'held' }],
  ['channels.acknowledged_as_it_is', {}, { asks: true }],
  ['channels.archived', { archived: true }, {}],
  ['channels.muted', { mutedUntil: until }, {}],
  ['moderation.locked', { locked: 'Until the briefing' }, {}],
  ['channels.announcements_only', { announcementOnly: true }, {}],
  ['channels.above_ceiling', { tlpCeiling: 'CLEAR' }, {}],
  ['channels.said_for_another', {}, { organisationId: 'road' as OrganisationId }],
])('editing is %s where %o %o', (answer, ofChannel, ofMessage) => {
  const decision = mayEdit(actor, { ...channel, ...ofChannel }, { ...message, ...ofMessage });
  expect(decision.allowed ? 'allowed' : decision.reason).toBe(answer);
});

it.each<[string, Partial<ChannelFacts>, Partial<MessageFacts>]>([
  ['allowed', {}, { personId: 'omar' as PersonId }],
  ['allowed', { slowUntil: until, announcementOnly: true }, {}],
  ['not_found', { seated: false }, {}],
  ['not_found', {}, { personId: 'omar' as PersonId, tlp: 'RED' }],
  ['channels.removed_already', {}, { state: 'removed' }],
  ['moderation.hidden_already', {}, { state: 'held' }],
  ['channels.archived', { archived: true }, {}],
  ['channels.muted', { mutedUntil: until }, {}],
  ['moderation.locked', { locked: 'Until the briefing' }, {}],
])('reacting is %s where %o %o', (answer, ofChannel, ofMessage) => {
  const decision = mayReact(actor, { ...channel, ...ofChannel }, { ...message, ...ofMessage });
  expect(decision.allowed ? 'allowed' : decision.reason).toBe(answer);
});

it.each<[string, Partial<ChannelFacts>, Partial<MessageFacts>]>([
  ['allowed', {}, {}],
  ['channels.moderators_only', { moderates: false }, {}],
  ['channels.not_removed', {}, { state: 'posted' }],
  ['channels.not_yourself', {}, { personId }],
  ['channels.authors_deletion', {}, { deletedByAuthor: true }],
  ['channels.removed_on_report', {}, { removedOnReport: true }],
  ['channels.text_erased', {}, { erased: true }],
])('bringing back is %s where %o %o', (answer, ofChannel, ofMessage) => {
  const removed = { ...message, personId: 'omar' as PersonId, state: 'removed', ...ofMessage } as const;
  const decision = mayRestore(actor, { ...channel, moderates: true, ...ofChannel }, removed);
  expect(decision.allowed ? 'allowed' : decision.reason).toBe(answer);
});
