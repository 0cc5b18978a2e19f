import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ErrorCode, errorCodes } from '#domain/core/error-codes.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { PageHead, SectionHead } from '../ui/page-head.tsx';
import { ApiText } from './api-text.tsx';
import { errorWords } from './error-words.ts';

export const meta = pageTitle(() => msg`Error codes`);

/** What every error code means, each at the address that problems name as their type. */
export default function Errors() {
  return (
    <div className="max-w-prose">
      <PageHead title={<Trans>Error codes</Trans>} up={<Link to="/api">API</Link>} />
      <p>
        <Trans>
          A refusal is answered as a problem (RFC 9457). Its “code” is one of these and never changes its
          meaning; its “reason” says which rule refused, and its “title” says it in English.
        </Trans>
      </p>
      {Object.keys(errorCodes).map((code) => (
        <ErrorEntry key={code} code={code as ErrorCode} />
      ))}
    </div>
  );
}

function ErrorEntry({ code }: { code: ErrorCode }) {
  const { i18n } = useLingui();
  const { means, helps } = errorWords[code];
  return (
    <section>
      <SectionHead
        id={code}
        title={<ApiText>{code}</ApiText>}
        aside={<ApiText>{errorCodes[code]}</ApiText>}
      />
      <p>{i18n._(means)}</p>
      <p className="mt-1 text-muted">{i18n._(helps)}</p>
    </section>
  );
}
