/** Before each choice in the text of a poll: one of them, or as many as one likes. */
const signs = { one: '○', several: '☐' } as const;

const line = /^[○☐] (.+)$/u;

/** A poll as its message says it: wherever the text goes, into a file or a search, the choices go with it. */
export function pollText(question: string, choices: readonly string[], several: boolean): string {
  const sign = several ? signs.several : signs.one;
  return [question, '', ...choices.map((choice) => `${sign} ${choice}`)].join('\n');
}

/** The question and the choices of a poll, out of what its message says. */
export function readPoll(text: string): { readonly question: string; readonly choices: readonly string[] } {
  const lines = text.split('\n');
  const choices = lines.slice(1).flatMap((each) => line.exec(each)?.[1] ?? []);
  return { question: lines[0] ?? '', choices };
}

/** Of a poll’s HTML the part before its choices, for where these stand beside it to be chosen. */
export function withoutChoices(html: string): string {
  return html.slice(0, Math.max(0, html.lastIndexOf('<p')));
}

/** A line of talk, `question | choice | choice`, taken apart. */
export function readPollLine(text: string): { readonly question: string; readonly choices: string } {
  const [question = '', ...choices] = text.split('|').map((part) => part.trim());
  return { question, choices: choices.filter((choice) => choice !== '').join('\n') };
}
