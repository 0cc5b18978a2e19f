import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '../ui/link.tsx';
import { ApiBlock, ApiText } from './api-text.tsx';

const auth = 'auth: { token }';
const eventsPath = '/streams/{stream}/events';

/** How every operation is asked: address, token, key of a request, pages, refusals, live events. */
export function ApiBasics({ server }: { server: string }) {
  const { t } = useLingui();
  return (
    <div className="grid max-w-prose gap-3">
      <p>
        <Trans>
          Everything that people do on the pages, programs do under <ApiText>{server}</ApiText>: the same
          acts, the same rules, the same trail. Answers are JSON.
        </Trans>
      </p>
      <ApiBlock label={t`Example`}>{`curl '${server}/me' \\\n  -H 'Authorization: Bearer TOKEN'`}</ApiBlock>
      <ul className="grid list-disc gap-2 ps-5">
        <li>
          <Trans>
            A token is made on the page <Link to="/account/tokens">API tokens</Link>. It stands for you and
            the organisation you act for, for the scopes you chose, until the day you set.
          </Trans>
        </li>
        <li>
          <Trans>
            Every POST takes an <ApiText>Idempotency-Key</ApiText>: 8 to 120 characters that you make, best a
            UUIDv7. The same key gets the same answer and writes nothing again, for ever.
          </Trans>
        </li>
        <li>
          <Trans>
            A list answers <ApiText>rows</ApiText> and <ApiText>next</ApiText>; send what is in{' '}
            <ApiText>next</ApiText> as <ApiText>after</ApiText> for the page that follows, until it is null.
          </Trans>
        </li>
        <li>
          <Trans>
            A field that an operation does not know is refused. A refusal is <ApiText>problem+json</ApiText>{' '}
            with one of the <Link to="/docs/errors">error codes</Link>; too many requests are told in{' '}
            <ApiText>Retry-After</ApiText> how long to wait.
          </Trans>
        </li>
        <li>
          <Trans>
            What happens is heard live over Socket.IO at <ApiText>/socket.io</ApiText> with{' '}
            <ApiText>{auth}</ApiText>, or asked for at <ApiText>{eventsPath}</ApiText> with the last number
            you have. Numbers have no gap.
          </Trans>
        </li>
      </ul>
    </div>
  );
}
