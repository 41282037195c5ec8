import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const BUILD = '.output/chrome-mv3';
const CHUNKS = join(BUILD, 'chunks');

/** What a script imports at once; what it brings on demand (`import(…)`) is not among it. */
const importsOf = (script) =>
  [
    ...readFileSync(join(CHUNKS, script), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g),
  ].map(([, name]) => name);

/** The scripts of a page before its first drawing; `view`: one that it always brings then. */
function scriptsOf(page, view) {
  const html = readFileSync(join(BUILD, page), 'utf8');
  const found = new Set();
  const open = [...html.matchAll(/src="\/chunks\/([^"]+)"/g)].map(([, name]) => name);
  if (view) open.push(...readdirSync(CHUNKS).filter((one) => one.startsWith(`${view}-`)));
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...importsOf(one));
  }
  return [...found];
}

const gzip = (name, path, limit) => ({ name, path, limit, gzip: true });
const script = (name, file, limit) => gzip(name, join(BUILD, file), limit);
const page = (name, html, limit, view) =>
  gzip(
    name,
    scriptsOf(html, view).map((one) => join(CHUNKS, one)),
    limit,
  );

const first = new Set(
  ['popup.html', 'options.html', 'workspace.html'].flatMap((html) => scriptsOf(html)),
);
/** The panel and the welcome page draw all of it at once. */
const panel = new Set(['sidepanel.html', 'welcome.html'].flatMap((html) => scriptsOf(html)));
const later = (name, begins, limit) =>
  gzip(
    name,
    readdirSync(CHUNKS)
      .filter((one) => begins.some((begin) => one.startsWith(`${begin}-`)) && !first.has(one))
      .map((one) => join(CHUNKS, one)),
    limit,
  );

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru'];
const BELOW = ['Below', 'Origins'];
const RECEIPTS = ['receipts'];
const known = [...LANGUAGES, ...BELOW, ...RECEIPTS];

export default [
  script('content script', 'aggregators.js', '12 kB'),
  script('reader of any page', 'read-page.js', '14 kB'),
  script('marks on lists', 'list-marks.js', '4.5 kB'),
  script('marks on sentences', 'sentence-marks.js', '4 kB'),
  script('reader of a selection', 'selection.js', '2 kB'),
  script('article text', 'article-body.js', '13 kB'),
  script('service worker', 'background.js', '82 kB'),
  script('chores of the service worker', 'chores.js', '40 kB'),
  script('languages besides English', 'languages.js', '24 kB'),
  script('feeds, on demand', 'feeds.js', '100 kB'),
  // Readers of all formats, RSS and Atom among them, which are a third of it; brought by who opens a dataset.
  script('datasets, on demand', 'datasets.js', '140 kB'),
  script('desk, on demand', 'desk.js', '60 kB'),
  script('library, on demand', 'library.js', '40 kB'),
  script('reader of numbers', 'numbers.js', '15.5 kB'),
  page('popup scripts, first screen', 'popup.html', '25 kB'),
  later('receipts of the popup', RECEIPTS, '6 kB'),
  later('popup scripts below the first screen', BELOW, '12 kB'),
  page('settings scripts', 'options.html', '25 kB'),
  page('workspace, first load', 'workspace.html', '46 kB', 'StoryView'),
  page('side panel', 'sidepanel.html', '43 kB'),
  page('welcome', 'welcome.html', '45 kB'),
  // Views, and what is saved: nobody waits for all of it.
  gzip(
    'everything else that pages bring',
    readdirSync(CHUNKS)
      .filter(
        (one) =>
          !first.has(one) && !panel.has(one) && !known.some((begin) => one.startsWith(`${begin}-`)),
      )
      .map((one) => join(CHUNKS, one)),
    '120 kB',
  ),
  ...LANGUAGES.map((language) => later(`interface in ${language}`, [language], '30 kB')),
  gzip('popup styles', join(BUILD, 'assets/popup-*.css'), '5 kB'),
  gzip('workspace styles', join(BUILD, 'assets/workspace-*.css'), '6 kB'),
  gzip('side panel styles', join(BUILD, 'assets/sidepanel-*.css'), '6 kB'),
  {
    name: 'package',
    path: [`${BUILD}/**`, `!${BUILD}/starter/**`],
    limit: '1 MB',
    gzip: true,
  },
];
