import { Trans, useLingui } from '@lingui/react/macro';
import { Form, useSearchParams } from '@remix-run/react';
import { type HTMLInputTypeAttribute, type ReactNode, useId } from 'react';
import { tlpLabels } from '#domain/channels/kinds.ts';
import { SearchBox } from '../ui/search-box.tsx';

/** The words, and what else can be asked for: each field says the same as an operator that is typed. */
export function SearchForm({ channelId }: { channelId: string }) {
  const { t } = useLingui();
  const [query] = useSearchParams();
  const given = (name: string) => query.get(name) ?? '';
  const narrowed = ['from', 'org', 'in', 'has', 'tlp', 'after', 'before'].some((name) => given(name));
  return (
    <Form method="get" role="search" key={query.toString()} className="mb-4 grid gap-3">
      {channelId ? <input type="hidden" name="channel" value={channelId} /> : null}
      <SearchBox label={t`Words, or a “phrase”`} defaultValue={given('q')} />
      <details open={narrowed}>
        <summary className="w-fit cursor-pointer text-small font-semibold text-accent">
          <Trans>Who, where and when</Trans>
        </summary>
        <div className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-4">
          <Text name="from" label={t`Said by`} value={given('from')} />
          <Text name="org" label={t`For the organisation`} value={given('org')} />
          {channelId ? null : <Text name="in" label={t`In the channel`} value={given('in')} />}
          <Text name="after" label={t`From this day on`} value={given('after')} type="date" />
          <Text name="before" label={t`Before this day`} value={given('before')} type="date" />
          <Choice name="has" label={t`With`} value={given('has')}>
            <option value="">{t`Whatever it has`}</option>
            <option value="link">{t`A link`}</option>
            <option value="attachment">{t`A file`}</option>
            <option value="image">{t`A picture`}</option>
            <option value="thread">{t`Answers`}</option>
            <option value="pin">{t`A place at the head`}</option>
          </Choice>
          <Choice name="tlp" label={t`Under the label`} value={given('tlp')}>
            <option value="">{t`Any label`}</option>
            {tlpLabels.map((label) => (
              <option key={label} value={label}>{`TLP:${label}`}</option>
            ))}
          </Choice>
        </div>
        <p className="mt-2 max-w-text text-small text-muted">
          <Trans>
            The same can be typed: <Typed>from:name</Typed> <Typed>org:name</Typed> <Typed>in:channel</Typed>{' '}
            <Typed>has:link</Typed> <Typed>after:2026-11-01</Typed> <Typed>before:2026-12-01</Typed>{' '}
            <Typed>tlp:amber</Typed>. A name with spaces stands in quotes.
          </Trans>
        </p>
      </details>
    </Form>
  );
}

function Typed({ children }: { children: ReactNode }) {
  return <code dir="ltr">{children}</code>;
}

interface FieldProps {
  name: string;
  label: string;
  value: string;
}

function Text({ name, label, value, type = 'text' }: FieldProps & { type?: HTMLInputTypeAttribute }) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        maxLength={120}
        className="control min-w-0"
      />
    </div>
  );
}

function Choice({ name, label, value, children }: FieldProps & { children: ReactNode }) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value} className="control min-w-0">
        {children}
      </select>
    </div>
  );
}
