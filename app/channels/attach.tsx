import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Paperclip, X } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { attachmentLimits, fileKinds, kindByName } from '#domain/attachments/kinds.ts';
import { useReading } from '../ui/reading.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Size, saySize } from '../ui/size.tsx';
import { type NotTaken, useChosenFiles } from './use-chosen-files.ts';

const accepted = fileKinds.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(',');

interface AttachProps {
  /** Uploads of a form that was refused for something else, each as its id and its name. */
  kept: readonly string[];
}

/** Where files are attached: what is taken is said before anything is chosen. Sent with the form that it stands in. */
export function Attach({ kept }: AttachProps) {
  const field = useRef<HTMLInputElement>(null);
  const { files, notTaken, leaveOut, alive } = useChosenFiles(field);
  const [open, setOpen] = useState(kept.length > 0);
  const count = files.length;
  const nothing = count + notTaken.length === 0;
  useEffect(() => setOpen(!nothing), [nothing]);
  return (
    <details
      open={open || kept.length > 0}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open && nothing && alive) field.current?.click();
      }}
      className="open:order-first open:w-full"
    >
      <summary className="button button-small button-quiet list-none [&::-webkit-details-marker]:hidden">
        <Paperclip aria-hidden="true" className="size-4" />
        <Trans>Attach</Trans>
      </summary>
      <div className="mt-1 grid gap-2 rounded-md border border-line bg-page p-2.5 text-small">
        <FileField field={field} />
        {kept.map((upload) => (
          <Kept key={upload} upload={upload} />
        ))}
        <ul aria-live="polite" className="grid gap-1.5">
          {files.map((file, at) => (
            <Chosen
              key={`${file.name} ${file.lastModified} ${file.size}`}
              file={file}
              onLeaveOut={() => leaveOut(at)}
            />
          ))}
        </ul>
        {alive ? null : <DescribedTogether />}
        <Suspense>
          {notTaken.map((refused) => (
            <NotTakenLine key={refused.name} refused={refused} />
          ))}
        </Suspense>
      </div>
    </details>
  );
}

function FileField({ field }: { field: React.RefObject<HTMLInputElement> }) {
  const { t } = useLingui();
  const { locale } = useReading();
  const { aMessage, fileBytes, wholeBytes } = attachmentLimits;
  const most = saySize(fileBytes, locale);
  return (
    <div className="grid gap-1">
      <input
        ref={field}
        type="file"
        name="_files"
        multiple
        accept={accepted}
        aria-label={t`Files for this message`}
        aria-describedby="attach-limits"
        className="control text-small file:me-3 file:cursor-pointer file:rounded-sm file:border file:border-line-strong file:bg-fill file:px-2.5 file:py-0.5 file:font-semibold file:text-text"
      />
      <p id="attach-limits" className="text-muted">
        <Plural
          value={aMessage}
          one={`# file of at most ${most}.`}
          other={`Up to # files of at most ${most} each.`}
        />{' '}
        <Trans>Pictures, PDF, text, tables and documents. Pictures lose where they were taken.</Trans>
      </p>
      {import.meta.env.SSR ? (
        <noscript>
          <p className="text-muted">
            <Trans>Without script they may have {saySize(wholeBytes, locale)} together.</Trans>
          </p>
        </noscript>
      ) : null}
    </div>
  );
}

/** Uploaded with an earlier try: it goes with the message unless it is unticked. */
function Kept({ upload }: { upload: string }) {
  const name = upload.slice(upload.indexOf(' ') + 1);
  return (
    <label className="flex w-fit items-center gap-2">
      <input type="checkbox" name="_attachment" value={upload} defaultChecked />
      <bdi>{name}</bdi>
    </label>
  );
}

function DescribedTogether() {
  return (
    <label className="grid gap-1">
      <Trans>What the pictures show, for who cannot see them</Trans>
      <input
        name="_described"
        dir="auto"
        maxLength={attachmentLimits.description}
        className="control text-small"
      />
    </label>
  );
}

function Chosen({ file, onLeaveOut }: { file: File; onLeaveOut: () => void }) {
  const { t } = useLingui();
  const pictured = kindByName(file.name)?.show === 'picture';
  return (
    <li className="grid gap-1">
      <span className="flex items-center gap-2">
        <bdi className="min-w-0 truncate font-semibold">{file.name}</bdi>
        <span className="text-muted">
          <Size bytes={file.size} />
        </span>
        <button
          type="button"
          aria-label={t`Leave out ${file.name}`}
          onClick={onLeaveOut}
          className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-sm text-muted hover:bg-fill hover:text-text coarse:size-10"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      </span>
      <input
        type={pictured ? 'text' : 'hidden'}
        name="_described"
        dir="auto"
        maxLength={attachmentLimits.description}
        aria-label={t`What ${file.name} shows`}
        placeholder={t`What it shows, for who cannot see it`}
        className="control text-small"
      />
    </li>
  );
}

function NotTakenLine({ refused: { name, reason, params } }: { refused: NotTaken }) {
  const say = useReason();
  return (
    <p role="alert" className="text-bad">
      <bdi>{name}</bdi>: {say(reason, params)}
    </p>
  );
}
