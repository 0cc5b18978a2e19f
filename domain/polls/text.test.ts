import { expect, it } from 'vitest';
import { readText } from '#server/channels/render.ts';
import { pollText, readPoll, readPollLine, withoutChoices } from './text.ts';

const choices = ['Tuesday', '- **Wednesday**', '1. a | b', '--- | ---'];

it('a poll is read out of its own text again, whatever its choices hold', () => {
  expect(readPoll(pollText('When?', choices, false))).toEqual({ question: 'When?', choices });
  expect(readPoll(pollText('- When?', ['○ one', 'two'], true))).toEqual({
    question: '- When?',
    choices: ['○ one', 'two'],
  });
});

it('its choices are one paragraph at the end of its HTML', () => {
  for (const question of ['When?', '- When?', '> When?', '`When?`', '| When? |']) {
    const html = readText(pollText(question, choices, true)).html();
    expect(html).toContain('☐ Tuesday');
    expect(withoutChoices(html)).not.toMatch(/[○☐]/u);
    expect(withoutChoices(html)).toContain('When?');
  }
});

it('a line of talk is taken apart at its bars', () => {
  expect(readPollLine('When? | Tuesday |  | Wednesday')).toEqual({
    question: 'When?',
    choices: 'Tuesday\nWednesday',
  });
  expect(readPollLine('')).toEqual({ question: '', choices: '' });
});
