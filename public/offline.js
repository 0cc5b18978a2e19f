/**
 * Shows what its reader chose to keep on this device: the last messages of starred channels, with their age. The
 * words are the page’s own; what is kept was made safe by the portal before it was kept.
 */
const KEPT = 'concord-kept';
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;
const { lang } = document.documentElement;
const place = document.getElementById('kept');

addEventListener('online', () => location.reload());

/** Opened only where it is there already: nothing is made by looking. */
function openKept() {
  return new Promise((resolve) => {
    const opening = indexedDB.open(KEPT);
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
  });
}

function all(database, store) {
  return new Promise((resolve, reject) => {
    const asked = database.transaction(store).objectStore(store).getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

const tag = lang === 'ar' ? 'ar-u-nu-latn' : lang === 'en' ? 'en-GB' : lang;

function when(instant, timeZone) {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone };
  return new Intl.DateTimeFormat(tag, format).format(new Date(instant));
}

function age(instant) {
  const minutes = Math.round((Date.parse(instant) - Date.now()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  if (minutes > -60) return relative.format(minutes, 'minute');
  if (minutes > -48 * 60) return relative.format(Math.round(minutes / 60), 'hour');
  return relative.format(Math.round(minutes / 1_440), 'day');
}

function element(name, text, parent) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  parent?.append(made);
  return made;
}

function drawMessage(message, timeZone, into) {
  const article = element('article', '', into);
  const head = element('p', '', article);
  element('strong', '', head).append(element('bdi', message.author));
  head.append(' ');
  const beside = element('small', '', head);
  beside.append(
    element('bdi', message.organisation),
    ' · ',
    when(message.at, timeZone),
    ` · TLP:${message.tlp}`,
  );
  if (message.attachments > 0)
    beside.append(` · ${place.dataset.files.replace('{files}', message.attachments)}`);
  const text = element('div', '', article);
  text.dir = 'auto';
  if (message.language) text.lang = message.language;
  text.innerHTML = message.html;
}

function draw(channels, { keptAt, timeZone }) {
  const opened = location.pathname.split('/')[2];
  element('p', place.dataset.kept.replace('{age}', age(keptAt)), place);
  for (const channel of channels) {
    const details = element('details', '', place);
    details.open = channel.id === opened || channels.length === 1;
    element('summary', '', details).append(element('bdi', `# ${channel.name}`));
    for (const message of channel.messages) drawMessage(message, timeZone, details);
  }
}

async function show() {
  const database = await openKept();
  const [about] = database ? await all(database, 'about') : [];
  const isFresh = about && Date.now() - Date.parse(about.keptAt) < WEEK_MS;
  if (database && isFresh) draw(await all(database, 'channel'), about);
  else element('p', place.dataset.none, place);
  database?.close();
  // What is old has gone its way: a device that was lost tells nothing of later.
  if (about && !isFresh) indexedDB.deleteDatabase(KEPT);
}

void show();
