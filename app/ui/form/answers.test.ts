import { expect, test } from 'vitest';
import type { FormReply } from '#domain/core/reply.ts';
import { allTypedAt, asksForRow, idPart, issueAt, refusalFor, rowsTyped, typedAt } from './answers.ts';
import { rowsAtFirst } from './field-group.tsx';

const reply: FormReply = {
  ok: false,
  command: 'initiative.propose',
  problem: {
    code: 'invalid_input',
    reason: 'input_invalid',
    message: '',
    issues: [{ path: 'places[1].name', reason: 'field.required' }],
  },
  values: {
    title: 'Corridor',
    missionId: 'm1',
    themes: ['wash', 'health'],
    'places[0].name': 'Bria',
    'places[2].name': 'x',
  },
};

test('a reply belongs to the form of the same command about the same record', () => {
  expect(refusalFor(reply, 'initiative.propose')).not.toBeNull();
  expect(refusalFor(reply, 'initiative.propose', { missionId: 'm1' })).not.toBeNull();
  expect(refusalFor(reply, 'initiative.propose', { missionId: 'm2' })).toBeNull();
  expect(refusalFor(reply, 'initiative.return')).toBeNull();
  expect(refusalFor({ ok: true, command: 'initiative.propose', result: 1 }, 'initiative.propose')).toBeNull();
});

test('every field finds what was typed and what is wrong with it', () => {
  const refusal = refusalFor(reply, 'initiative.propose');
  expect(typedAt(refusal?.values, 'title')).toBe('Corridor');
  expect(typedAt(refusal?.values, 'themes')).toBe('wash');
  expect(allTypedAt(refusal?.values, 'themes')).toEqual(['wash', 'health']);
  expect(issueAt(refusal, 'places[1].name')?.reason).toBe('field.required');
  expect(issueAt(refusal, 'places[0].name')).toBeUndefined();
});

test('a box that was not ticked stays so; before anything was sent the form’s own answer holds', () => {
  expect(allTypedAt(reply.ok ? undefined : reply.values, 'lends')).toEqual([]);
  expect(allTypedAt(undefined, 'lends')).toBeUndefined();
});

test('rows come back as many as were typed, and one more where that was asked for', () => {
  const values = reply.ok ? {} : reply.values;
  expect(rowsTyped(values, 'places')).toBe(3);
  expect(rowsTyped(values, 'place')).toBe(0);
  expect(rowsTyped({ 'places[100000000].name': 'x' }, 'places')).toBe(0);
  expect(rowsAtFirst(3, 1, true)).toBe(4);
  expect(rowsAtFirst(0, 2, false)).toBe(2);
  expect(
    asksForRow({
      problem: { code: 'invalid_input', reason: 'input_invalid', message: '' },
      values: { _add: 'places' },
    }),
  ).toBe(true);
});

test('names become parts of ids without what a selector would misread', () => {
  expect(idPart('places[1].name')).toBe('places-1-name');
});
