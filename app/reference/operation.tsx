import { Trans, useLingui } from '@lingui/react/macro';
import type { ApiField, ApiOperation } from '#server/api/reference.ts';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Link } from '../ui/link.tsx';
import { Table } from '../ui/table.tsx';
import { ApiBlock, ApiText } from './api-text.tsx';

/** One operation as a program asks for it. */
export function Operation({ operation }: { operation: ApiOperation }) {
  const { name, method, path, summary, fields, curl } = operation;
  const { t } = useLingui();
  return (
    <Card
      id={name}
      title={
        <ApiText>
          {method} {path}
        </ApiText>
      }
      aside={<ApiText>{name}</ApiText>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <p lang="en" dir="ltr">
          {summary}
        </p>
        <Access operation={operation} />
        {fields.length > 0 ? <Fields fields={fields} /> : null}
        <ApiBlock label={t`Example`}>{curl}</ApiBlock>
      </div>
    </Card>
  );
}

function Access({ operation: { token, scope, errors } }: { operation: ApiOperation }) {
  return (
    <DefinitionList
      items={[
        {
          term: <Trans>Token</Trans>,
          value:
            token === 'none' ? (
              <Trans>None</Trans>
            ) : token === 'optional' ? (
              <Trans>
                With scope <ApiText>{scope}</ApiText>, or none for what is public
              </Trans>
            ) : (
              <Trans>
                With scope <ApiText>{scope}</ApiText>
              </Trans>
            ),
        },
        {
          term: <Trans>Errors</Trans>,
          value: (
            <ul className="flex flex-wrap gap-x-3">
              {errors.flatMap(({ status, codes }) =>
                codes.map((code) => (
                  <li key={code}>
                    <Link to={`/docs/errors#${code}`} look="plain" className="inline-block py-0.5">
                      <ApiText>
                        {status} {code}
                      </ApiText>
                    </Link>
                  </li>
                )),
              )}
            </ul>
          ),
        },
      ]}
    />
  );
}

const places = { path: 'path', query: 'query', body: 'body' } as const;

function Fields({ fields }: { fields: readonly ApiField[] }) {
  const { t } = useLingui();
  return (
    <Table
      caption={t`Fields`}
      captionHidden
      dense
      rows={fields}
      rowKey={(field) => `${field.in} ${field.name}`}
      columns={[
        { head: t`Field`, primary: true, cell: (field) => <ApiText>{field.name}</ApiText> },
        { head: t`In`, cell: (field) => <ApiText>{places[field.in]}</ApiText> },
        { head: t`Needed`, cell: (field) => (field.required ? <Trans>yes</Trans> : <Trans>no</Trans>) },
        {
          head: t`Holds`,
          cell: (field) => (
            <>
              <ApiText>{field.type}</ApiText>
              {field.description ? (
                <div className="text-small text-muted" lang="en" dir="ltr">
                  {plain(field.description)}
                </div>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** A description without the marks that Markdown readers draw as code. */
const plain = (text: string) => text.replaceAll('`', '');
