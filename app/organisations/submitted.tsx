import { Trans, useLingui } from '@lingui/react/macro';
import type { AssessmentView } from '#server/organisations/view.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { declarationWords } from './words.ts';

/** What the organisation says and declares of itself. */
export function Submitted({ view }: { view: AssessmentView }) {
  return (
    <div className="grid gap-4">
      <DefinitionList
        items={[
          view.submittedAt
            ? {
                term: <Trans>Submitted</Trans>,
                value: (
                  <>
                    <Time at={view.submittedAt} /> {view.submittedBy ? <Name>{view.submittedBy}</Name> : null}
                  </>
                ),
              }
            : null,
          view.registrationNumber
            ? { term: <Trans>Registration number</Trans>, value: <Code>{view.registrationNumber}</Code> }
            : null,
          view.certificateExpiresOn
            ? { term: <Trans>Certificate expires on</Trans>, value: <Time at={view.certificateExpiresOn} /> }
            : null,
          view.website
            ? {
                term: <Trans>Website</Trans>,
                value: (
                  <bdi dir="ltr" className="break-all">
                    {view.website}
                  </bdi>
                ),
              }
            : null,
          view.wantsToJoin.length > 0
            ? {
                term: <Trans>Asks to work in</Trans>,
                value: view.wantsToJoin.map(({ id, acronym }) => <Code key={id}>{acronym} </Code>),
              }
            : null,
        ]}
      />
      {view.description ? (
        <p dir="auto" lang={view.language} className="whitespace-pre-line">
          {view.description}
        </p>
      ) : null}
      <Declarations keys={view.declarations} />
    </div>
  );
}

function Declarations({ keys }: { keys: readonly string[] }) {
  const { i18n } = useLingui();
  if (keys.length === 0) {
    return (
      <p className="text-muted">
        <Trans>Nothing was declared yet.</Trans>
      </p>
    );
  }
  return (
    <ul className="grid list-disc gap-1 ps-5">
      {keys.map((key) => {
        const words = declarationWords[key];
        return words ? <li key={key}>{i18n._(words)}</li> : null;
      })}
    </ul>
  );
}
