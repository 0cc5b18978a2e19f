import { expect, it } from 'vitest';
import { z } from 'zod';
import { PortalError } from '#domain/core/errors.ts';
import { parseInput } from './parse.ts';

const input = z.object({ quantity: z.number().int(), kind: z.enum(['one', 'two']) });

function reasonsFor(value: unknown): Record<string, string> {
  try {
    parseInput(input, value);
    return {};
  } catch (error) {
    const { issues = [] } = error as PortalError;
    expect(error).toBeInstanceOf(PortalError);
    return Object.fromEntries(issues.map(({ path, reason }) => [path, reason]));
  }
}

it('tells what is missing from what is no number, no whole one, or no answer of those offered', () => {
  expect(reasonsFor({})).toEqual({ quantity: 'field.required', kind: 'field.required' });
  expect(reasonsFor({ quantity: Number('many'), kind: 'three' })).toEqual({
    quantity: 'field.not_a_number',
    kind: 'field.not_a_choice',
  });
  expect(reasonsFor({ quantity: 1.5, kind: 'one' })).toEqual({ quantity: 'field.not_whole' });
});
