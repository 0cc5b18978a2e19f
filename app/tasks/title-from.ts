const MOST = 160;

/** The beginning of what was said as the title of what is to be done: its first sentence, without marks of writing. */
export function titleFrom(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const plain = line.replaceAll(/[*_`>#]+/g, '').trim();
  const [sentence = plain] = plain.split(/(?<=[.!?؟])\s/);
  if (sentence.length <= MOST) return sentence;
  const space = sentence.lastIndexOf(' ', MOST - 1);
  return `${sentence.slice(0, space > 0 ? space : MOST - 1)}…`;
}
