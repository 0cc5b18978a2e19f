import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { classNames } from './class-names.ts';

/** Opens and closes a `Dialog`. */
export function useDialog() {
  const ref = useRef<HTMLDialogElement>(null);
  return {
    ref,
    open: () => ref.current?.open === false && ref.current.showModal(),
    close: () => ref.current?.close(),
  };
}

/** A click outside closes it, in browsers that know the attribute. */
const closedByAnyClick: object = { closedby: 'any' };

interface DialogProps {
  dialog: RefObject<HTMLDialogElement>;
  title: ReactNode;
  titleHidden?: boolean;
  children: ReactNode;
  onClose?: (() => void) | undefined;
}

/** A native dialog. What it offers must also have a page of its own, for who has no script. */
export function Dialog({ dialog, title, titleHidden = false, children, onClose }: DialogProps) {
  const { t } = useLingui();
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      {...closedByAnyClick}
      className="mx-auto mt-[10vh] w-[min(36rem,calc(100vw-2rem))] max-w-none rounded-lg border border-line-strong bg-raised p-0 text-text"
    >
      <div className="grid gap-3 p-4">
        <div className={classNames('flex items-start justify-between gap-4', titleHidden && 'sr-only')}>
          <h2 id={titleId} className="text-lead">
            {title}
          </h2>
          <button
            type="button"
            aria-label={t`Close`}
            onClick={() => dialog.current?.close()}
            className="grid size-8 flex-none cursor-pointer place-items-center rounded-md text-muted hover:bg-fill hover:text-text"
          >
            <X aria-hidden="true" className="size-4.5" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
