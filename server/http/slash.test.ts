import { expect, it } from 'vitest';
import { isSlashed } from '#domain/channels/slash.ts';
import { PortalError } from '#domain/core/errors.ts';
import { slashForm } from './slash.ts';

const place = { channelId: 'c', missionId: 'm' };
const refusal = (body: string, at: Parameters<typeof slashForm>[1] = place) => {
  try {
    return slashForm(body, at);
  } catch (error) {
    return error instanceof PortalError
      ? `${error.reason} ${String(error.toProblem().params?.known)}`
      : error;
  }
};

it('a line that names a command opens its form, filled in from the rest', () => {
  expect(slashForm('/need 500 blankets', place)).toBe('/missions/m/needs/new?channel=c&text=500+blankets');
  expect(slashForm('/offer', place)).toBe('/missions/m/offers/new?channel=c&text=');
});

it('a command that is none is answered with those that are', () => {
  expect(refusal('/nedd 5')).toBe('channels.slash_unknown /need, /offer');
  expect(refusal('/need 5', { ...place, missionId: null })).toMatch(/^channels.slash_elsewhere/);
});

it('addresses and words with a slash in them are messages', () => {
  expect(['/need', ' /need x', '/needs/1', 'and/or', '/ need', '//x', '/Need'].map(isSlashed)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
