import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { i18nFor } from '../shell/i18n.ts';
import { directionOf } from '../shell/languages.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The page that stands in for every other where there is no line. It is the same for everybody in one language:
 * what it shows its script takes from the device.
 */
export function loader({ context }: LoaderFunctionArgs) {
  const { language } = context;
  const i18n = i18nFor(language);
  // What only the device knows its script puts in.
  const open = { age: '{age}', files: '{files}' };
  const say = (words: MessageDescriptor) => escape(i18n._(words.id, open));
  const html = `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(msg`No link`)}</title>
<link rel="stylesheet" href="/offline.css">
<script src="/offline.js" defer></script>
</head>
<body>
<main>
<h1>${say(msg`No link`)}</h1>
<p>${say(msg`The portal cannot be reached now. What you wrote is kept and goes out when the link is back.`)}</p>
<p><a href="">${say(msg`Try again`)}</a></p>
<section id="kept"
  data-none="${say(msg`No channel is kept on this device. Under “This device” in your account you choose whether starred channels are.`)}"
  data-kept="${say(msg`Kept on this device {age}: the last messages under TLP:CLEAR and TLP:GREEN of your starred channels.`)}"
  data-files="${say(msg`with files, not kept: {files}`)}"></section>
</main>
</body>
</html>
`;
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': language },
  });
}
