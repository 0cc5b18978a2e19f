import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ReasonParams } from '#domain/core/errors.ts';
import { type Theme, themes } from '#domain/missions/themes.ts';
import { isUnit } from '#domain/resources/units.ts';
import { themeWords } from '../missions/theme-words.ts';
import { useReading } from '../ui/reading.tsx';
import { ReasonProvider, type ReasonText, useReason } from '../ui/reasons.tsx';
import { sayDate, sayNumber } from '../ui/when.ts';
import { useStateWord } from './state-words.ts';
import { useUnit } from './units.tsx';

const isTheme = (text: string): text is Theme => Object.hasOwn(themes, text);
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** Says the reasons of what stands inside with units, states, themes and days in the reader's words. */
export function ResourceReasons({ children }: { children: ReactNode }) {
  const say = useReason();
  const word = useParamWord();
  const said: ReasonText = (reason, params) => say(reason, params && wordsOf(params, word));
  return <ReasonProvider value={said}>{children}</ReasonProvider>;
}

type ParamWord = (name: string, value: string | number, all: ReasonParams) => string | number;

const wordsOf = (params: ReasonParams, word: ParamWord): ReasonParams =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, word(name, value, params)]));

function useParamWord(): ParamWord {
  const { i18n } = useLingui();
  const unitWord = useUnit();
  const stateWord = useStateWord();
  const reading = useReading();
  return (name, value, all) => {
    if (typeof value === 'number') return sayNumber(value, reading.locale);
    if (name === 'state') return stateWord(value);
    if (name === 'theme' && isTheme(value)) return i18n._(themeWords[value]);
    if (isDay(value)) return sayDate(value, reading).text;
    const counted = Number(all.left ?? all.promised ?? all.shipped ?? 2);
    return isUnit(value) ? unitWord(value, counted) : value;
  };
}
