import { data } from '@remix-run/node';

/** An address that no page has is answered within the shell, in the reader's language. */
export const loader = () => {
  throw data({ code: 'not_found', reason: 'not_found' }, { status: 404 });
};

export default function Nothing() {
  return null;
}
