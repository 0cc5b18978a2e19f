import type { Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, type Refusal, refused } from '../core/decision.ts';
import { isStricter, type Tlp, tlpLabels } from './kinds.ts';
import { type ChannelFacts, isModerator } from './policy.ts';
import { recordsIn } from './records.ts';
import { slashLine } from './slash.ts';

/** What of a line is posted, where it is no form that the line opens. */
export interface SlashedMessage {
  readonly body: string;
  readonly tlp?: Tlp;
}

type SlashCommand = {
  /** As it is typed after the slash. */
  readonly name: string;
  /** Works only in the channels of a mission. */
  readonly inMission?: true;
  /** Who may use it in a channel, where it is not for everybody who writes there. */
  readonly may?: (visitor: Visitor, channel: ChannelFacts) => Decision;
} & (
  | {
      /** The page it leads to; its form is filled in from `?channel=ID&text=REST`. */
      readonly form: `/${string}`;
    }
  | {
      /** The page it leads to, where that is read from what stands after the name. */
      readonly leads: (rest: string) => `/${string}` | Refusal;
    }
  | {
      /** What is posted instead of the line, from what stands after the name. */
      readonly posts: (rest: string, channel: ChannelFacts) => SlashedMessage | Refusal;
    }
);

/** What a line of talk can ask for by a slash and a name. What each does is said in `app/channels/slash-words.ts`. */
export const slashCommands = [
  { name: 'need', inMission: true, form: '/missions/{missionId}/needs/new' },
  { name: 'offer', inMission: true, form: '/missions/{missionId}/offers/new' },
  { name: 'poll', form: '/channels/{channelId}/polls/new' },
  { name: 'allocate', inMission: true, leads: toPromise },
  { name: 'remind', form: '/reminders/new' },
  { name: 'task', inMission: true, form: '/missions/{missionId}/tasks/new' },
  { name: 'tlp', posts: underLabel },
  { name: 'ack', form: '/channels/{channelId}/ask', may: asks },
  { name: 'mute', form: '/channels/{channelId}/mute', may: mutes },
  { name: 'help', form: '/channels/{channelId}/commands' },
] as const satisfies readonly SlashCommand[];

export type SlashName = (typeof slashCommands)[number]['name'];

/** Who moderates mutes. */
function mutes(visitor: Visitor, channel: ChannelFacts): Decision {
  return isModerator(visitor, channel) ? allowed : refused('channels.moderators_only');
}

/** Who moderates asks. */
function asks(visitor: Visitor, channel: ChannelFacts): Decision {
  return isModerator(visitor, channel) ? allowed : refused('channels.moderators_only');
}

interface Place {
  readonly visitor: Visitor;
  readonly channelId: string;
  readonly facts: ChannelFacts;
}

/** Those that somebody may use in a channel. */
export const slashCommandsFor = (place: Omit<Place, 'channelId'>): SlashName[] =>
  slashCommands.filter((each) => mayUse(each, place).allowed).map(({ name }) => name);

const mayUse = ({ name, inMission, may }: SlashCommand, { visitor, facts }: Omit<Place, 'channelId'>) =>
  every(
    inMission && facts.missionId === null
      ? refused('channels.slash_elsewhere', { name: `/${name}` })
      : allowed,
    may ? may(visitor, facts) : allowed,
  );

/** Where a line leads: to a form, or to a message that is posted in its stead. */
export type SlashLead = { readonly to: string } | { readonly message: SlashedMessage };

/** What a slashed line asks for, or why it cannot have it. */
export function readSlash(body: string, place: Place): SlashLead | Refusal {
  const [, name = '', rest = ''] = slashLine.exec(body.trim()) ?? [];
  const found: SlashCommand | undefined = slashCommands.find((each) => each.name === name);
  if (!found) {
    const known = slashCommandsFor(place).map((each) => `/${each}`);
    return refused('channels.slash_unknown', { name: `/${name}`, known: known.join(', ') });
  }
  const decision = mayUse(found, place);
  if (!decision.allowed) return decision;
  if ('form' in found) return { to: addressOf(found.form, place, rest.trim()) };
  if ('leads' in found) {
    const to = found.leads(rest.trim());
    return typeof to === 'string' ? { to } : to;
  }
  const message = found.posts(rest.trim(), place.facts);
  return 'body' in message ? { message } : message;
}

function addressOf(form: string, { channelId, facts }: Place, text: string): string {
  const path = form.replace('{missionId}', facts.missionId ?? '').replace('{channelId}', channelId);
  return `${path}?${new URLSearchParams({ channel: channelId, text })}`;
}

/** `/tlp AMBER …`: the rest of the line under that label, if the channel's ceiling allows it. */
function underLabel(rest: string, { tlpCeiling }: ChannelFacts): SlashedMessage | Refusal {
  const [, typed = '', body = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? [];
  const label = typed.toUpperCase().replace(/^TLP:/, '');
  const tlp = tlpLabels.find((each) => each === label);
  const known = tlpLabels.filter((each) => !isStricter(each, tlpCeiling)).join(', ');
  if (!tlp) return refused('channels.tlp_unknown', { known });
  if (isStricter(tlp, tlpCeiling)) return refused('channels.above_ceiling', { ceiling: tlpCeiling });
  return body === '' ? refused('channels.slash_empty', { name: '/tlp' }) : { body, tlp };
}

/**
 * `/allocate 50 #Need`: the page of the need or of the offer that is named, with the quantity filled in; where both
 * are, the form in which the one is promised to the other.
 */
function toPromise(rest: string): `/${string}` | Refusal {
  const refs = recordsIn(rest);
  const need = refs.find(({ kind }) => kind === 'need');
  const offer = refs.find(({ kind }) => kind === 'offer');
  const quantity = /(?<![\w/-])\d{1,9}(?![\w/-])/.exec(rest)?.[0];
  const asked = new URLSearchParams(quantity ? { quantity } : {});
  if (need && offer) asked.set('offer', offer.id);
  if (need) return `/needs/${need.id}?${asked}#${offer ? `match-${offer.id}` : 'matches'}`;
  if (offer) return `/offers/${offer.id}?${asked}`;
  return refused('channels.allocate_what');
}
