import { redirect } from '@remix-run/node';
import { isSlashed, unslashed } from '#domain/channels/slash.ts';
import { readSlash, type SlashedMessage, type SlashLead } from '#domain/channels/slash-commands.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { channelSettings } from '../channels/queries.ts';
import type { Portal } from '../portal.ts';
import { typedValues } from './form-values.ts';
import { problemOf } from './problems.ts';
import type { RequestFacts } from './request-facts.ts';

type Refused = Extract<FormReply, { ok: false }>;

interface Asker {
  readonly portal: Portal;
  readonly facts: RequestFacts;
}

/**
 * What a line of talk that was sent as a form asks for: leads to the form that it names, and answers with what is
 * posted in its stead or why nothing is. Null for every other form, and for an ordinary message.
 */
export async function readTalk(
  { portal, facts }: Asker,
  form: FormData,
  channelId: string,
): Promise<{ input: SlashedMessage } | { refused: Refused } | null> {
  const body = form.get('body');
  const talks = typeof body === 'string' && form.getAll('_command').at(-1) === 'message.post';
  if (!talks || !facts.actor) return null;
  if (!isSlashed(body)) return { input: { body: unslashed(body) } };
  let lead: SlashLead;
  try {
    lead = await leadOf({ portal, facts }, body, channelId);
  } catch (error) {
    const problem = problemOf(error, portal.log, facts.requestId);
    return { refused: { ok: false, command: 'message.post', problem, values: typedValues(form) } };
  }
  if ('to' in lead) throw redirect(lead.to, 303);
  return { input: lead.message };
}

async function leadOf({ portal, facts }: Asker, body: string, channelId: string): Promise<SlashLead> {
  const { actor: visitor } = facts;
  const channel = await channelSettings(portal.ask(visitor), { channelId });
  const lead = readSlash(body, { visitor, channelId, facts: channel.facts });
  if ('reason' in lead) throw new PortalError(lead.reason, lead.params);
  return lead;
}
