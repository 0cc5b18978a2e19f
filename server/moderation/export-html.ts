import type { Exported } from './exported.ts';

/** A page that reads without the portal: no script, nothing fetched. Texts were sanitised when they were written. */
export function exportHtml({ channel, exportedAt, exportedBy, sha256, messages }: Exported): string {
  const name = escape(channel.name || channel.id);
  const by = [exportedBy.name, exportedBy.organisation].flatMap((part) => (part ? [escape(part)] : []));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title># ${name}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #ccc;padding:.5rem 0}small,code{color:#555;overflow-wrap:anywhere}</style>
</head><body>
<h1># ${name}</h1>
<p>${messages.length} messages. TLP:${channel.tlpCeiling} at most. ${by.join(', ')}, ${exportedAt}</p>
<p><small>SHA-256 of the hashes below: <code>${sha256}</code></small></p>
${messages.map(line).join('\n')}
</body></html>
`;
}

function line(message: Exported['messages'][number]): string {
  const text =
    message.html ?? `<p><em>${message.state === 'posted' ? `TLP:${message.tlp}` : message.state}</em></p>`;
  return `<article id="${message.id}"${message.language ? ` lang="${escape(message.language)}"` : ''}>
<p><strong><bdi>${escape(message.author)}</bdi></strong>, <bdi>${escape(message.organisation)}</bdi>
<small>${message.at} TLP:${message.tlp}${message.thread ? ' (thread)' : ''}</small></p>
${text}${(message.files ?? []).map(file).join('')}
<small><code>${message.sha256}</code></small>
</article>`;
}

const file = ({ name, type, bytes }: NonNullable<Exported['messages'][number]['files']>[number]): string =>
  `\n<p><bdi>${escape(name)}</bdi> <small>${escape(type)}, ${bytes} bytes</small></p>`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
