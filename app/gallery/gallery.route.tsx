import { useSearchParams } from '@remix-run/react';
import { FormPieces } from './form-pieces.tsx';
import { Pieces } from './pieces.tsx';
import { SampleShell } from './sample-shell.tsx';

export const handle = { bare: true };
export const meta = () => [{ title: 'Gallery · Concord' }];

/** Every piece of the interface in each state: `?theme=dark&dir=rtl`, and the frame around it with `?page=shell`. */
export default function Gallery() {
  const [query] = useSearchParams();
  if (query.get('page') === 'shell') return <SampleShell />;
  return (
    <main className="mx-auto grid max-w-page gap-8 p-4 md:p-8">
      <h1 className="text-display">Gallery</h1>
      {query.get('page') === 'forms' ? <FormPieces /> : <Pieces />}
    </main>
  );
}
