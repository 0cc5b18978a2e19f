import { useLingui } from '@lingui/react/macro';
import { File, FileSpreadsheet, FileText, Image, Presentation } from 'lucide-react';
import type { AttachmentView } from '#server/attachments/view.ts';
import { useRootData } from '../shell/root-data.ts';
import { Size } from '../ui/size.tsx';

/** The room that a picture takes in the page, in pixels; its small size is drawn for twice of it. */
const ROOM = { picture: { width: 320, height: 240 }, document: { width: 150, height: 190 }, text: null };

/** The files of a message: small pictures that open large, the first page of a document, and a line for each other. */
export function MessageFiles({ files }: { files: readonly AttachmentView[] }) {
  const textOnly = useRootData()?.textOnly ?? false;
  return (
    <ul className="my-1.5 flex flex-wrap items-start gap-2">
      {files.map((file) => (
        <li key={file.id} className="min-w-0 max-w-full">
          <a
            href={`/attachments/${file.id}/${file.show === 'picture' ? 'large' : 'file'}`}
            {...(file.show === 'picture' ? { target: '_blank', rel: 'noreferrer' } : { download: file.name })}
            className="group/file block w-fit max-w-full rounded-md border border-line bg-surface p-1.5 text-text no-underline hover:border-accent"
          >
            {file.drawn && !textOnly ? <Drawn file={file} /> : null}
            <FileLine file={file} />
            {textOnly && file.description ? (
              <bdi className="block text-tiny text-muted">{file.description}</bdi>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Its place is kept before it is there, so that nothing moves when it comes. The line below it says what it is called. */
function Drawn({ file }: { file: AttachmentView }) {
  const { id, width, height, description } = file;
  const room = ROOM[file.show];
  if (!room || !width || !height) return null;
  const scale = Math.min(1, room.width / width, room.height / height);
  return (
    <img
      src={`/attachments/${id}/small`}
      width={Math.max(1, Math.round(width * scale))}
      height={Math.max(1, Math.round(height * scale))}
      alt={description ?? ''}
      loading="lazy"
      decoding="async"
      className="mb-1 rounded-sm bg-fill"
    />
  );
}

/** What it is called, of which kind it is, and how much is loaded when it is opened. */
function FileLine({ file }: { file: AttachmentView }) {
  const { Icon, kind } = useKind(file);
  return (
    <span className="flex items-start gap-1.5 text-small">
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted" />
      <span className="min-w-0">
        <bdi className="block break-words group-hover/file:underline">{file.name}</bdi>
        <span className="block text-tiny text-muted">
          {kind} · <Size bytes={file.bytes} />
        </span>
      </span>
    </span>
  );
}

function useKind({ type, show }: Pick<AttachmentView, 'type' | 'show'>) {
  const { t } = useLingui();
  if (show === 'picture') return { Icon: Image, kind: t`Picture` };
  if (type === 'application/pdf') return { Icon: FileText, kind: <bdi>PDF</bdi> };
  if (/sheet|csv/.test(type)) return { Icon: FileSpreadsheet, kind: t`Table` };
  if (/presentation/.test(type)) return { Icon: Presentation, kind: t`Presentation` };
  if (/text\/plain/.test(type)) return { Icon: File, kind: t`Text` };
  return { Icon: FileText, kind: t`Document` };
}
