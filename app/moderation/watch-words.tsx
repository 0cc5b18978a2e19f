import { Trans } from '@lingui/react/macro';
import { TextArea } from '../ui/form/text-input.tsx';

/** A list of words, one a line. */
export function WatchWords({ name, words }: { name: string; words: readonly string[] }) {
  return (
    <TextArea
      name={name}
      label={<Trans>Words and phrases, one a line</Trans>}
      hint={
        <Trans>
          A message with one of them waits for a moderator. Capitals, accents, invisible characters and
          look-alike letters make no difference; a word that ends in * also finds what begins with it.
        </Trans>
      }
      rows={5}
      defaultValue={words.join('\n')}
    />
  );
}
