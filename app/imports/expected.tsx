import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { ImportPreview, ImportView } from '#server/imports/view.ts';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Tallies } from './tallies.tsx';
import { fieldWords } from './words.ts';

interface ExpectedProps {
  view: ImportView;
  preview: ImportPreview;
  reply: FormReply | null;
}

/** What importing would bring, and the two ways on: to import it, or to give it up. */
export function Expected({ view, preview, reply }: ExpectedProps) {
  const { expected } = preview;
  const { id: importId, version } = view;
  const changes = [expected.organisations, expected.initiatives, expected.indicators, expected.values].some(
    ({ created, updated }) => created + updated > 0,
  );
  return (
    <Card title={<Trans>What it would bring</Trans>} id="expected">
      <div className="grid gap-4">
        {preview.missing.length === 0 ? <Tallies kind={view.kind} outcome={expected} waiting /> : null}
        {expected.rows > 0 && !changes ? (
          <p>
            <Trans>Everything in these rows is here already: importing them changes nothing.</Trans>
          </p>
        ) : null}
        <ApplyForm view={view} preview={preview} reply={reply} />
        <CommandForm
          command="import.abandon"
          reply={reply}
          fixed={{ importId, version }}
          submit={<Trans>Give this sheet up</Trans>}
          variant="quiet"
          small
        />
      </div>
    </Card>
  );
}

function ApplyForm({ view, preview, reply }: ExpectedProps) {
  const { rows, faulty } = preview.expected;
  return (
    <CommandForm
      command="import.apply"
      reply={reply}
      fixed={{ importId: view.id, version: view.version }}
      submit={
        <span>
          <Plural value={rows} one="Import # row" other="Import # rows" />
        </span>
      }
      disabledReason={useObstacle(preview)}
    >
      {faulty > 0 && rows > 0 ? (
        <Checkbox
          name="leaveOutFaulty"
          label={
            <Plural
              value={faulty}
              one="Leave the one row with errors out and import the rest"
              other="Leave the # rows with errors out and import the rest"
            />
          }
          hint={<Trans>Without it, one row with an error stops the whole import.</Trans>}
        />
      ) : null}
    </CommandForm>
  );
}

/** Why there is nothing to import yet. */
function useObstacle({ missing, expected }: ImportPreview): string | null {
  const { i18n, t } = useLingui();
  const say = useReason();
  if (missing.length > 0) {
    const columns = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(
      missing.map((field) => i18n._(fieldWords[field])),
    );
    return say('imports.columns_missing', { columns });
  }
  if (expected.rows > 0) return null;
  return expected.faulty > 0
    ? t`Every row has an error. Mend them first; they are listed below.`
    : say('imports.nothing_to_import');
}
