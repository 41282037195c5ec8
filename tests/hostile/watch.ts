/**
 * A script for the end of a hostile page: keeps what it was like once its own scripts had run. It stands in the body, which
 * a page that was cut in its head would get only after it.
 */
export const KEEP = `<body><script>{
  const roots = [Object, Array, String, Function, Node, Element, Document, EventTarget, Promise];
  // Firefox tells names in the order in which they were first used.
  const now = () => roots.map((one) => Reflect.ownKeys(one.prototype).map(String).join()).join() + Object.getOwnPropertyNames(window).sort().join();
  const body = () => document.body?.outerHTML;
  window.unchanged = null;
  const [before, stood] = [now(), body()];
  window.unchanged = (changes) => now() === before && (changes || body() === stood);
}</script>`;

/** Of the page's own world; `changes`: its body changes by itself. A page that was cut before its end tells only of the canary. */
export const pageWorld = (changes: boolean): string =>
  `({ canary: globalThis.canary === 1, polluted: typeof globalThis.unchanged === 'function' && !globalThis.unchanged(${changes}) })`;

/** Of a world: whether the canary sounded there, and whether an object inherits anything it should not. */
export const WORLD = `({
  canary: globalThis.canary === 1,
  polluted: 'polluted' in {} || Object.keys(Object.prototype).length > 0 || Object.prototype.toString.call([]) !== '[object Array]',
})`;

/** Of a page of the extension: what stands in it that a page may have put there. */
export const SHOWN = `({
  canary: globalThis.canary === 1,
  polluted: 'polluted' in {} || Object.keys(Object.prototype).length > 0,
  text: document.body.innerText.replace(/\\s+/g, ' ').trim().slice(0, 2000),
  busy: document.querySelector('[aria-busy="true"]') !== null,
  foreign: [...document.querySelectorAll('script, img, iframe, object, embed, link, style, svg, [onerror], [onload], [onclick], a[href]')].filter((one) =>
    one.localName === 'a' ? !/^(?:https?|moz-extension|chrome-extension):/.test(one.href)
    : one.localName === 'script' || one.localName === 'link' || one.localName === 'img' ? !(one.src || one.href || '').startsWith(location.origin)
    : one.localName === 'svg' ? one.querySelector('script, [onload], foreignObject') !== null
    : true).map((one) => one.outerHTML.slice(0, 200)),
})`;

/** What was seen of one hostile page. */
export interface Seen {
  /** Worlds in which the canary sounded: `page`, `script`, `popup`, `background`. */
  readonly canary: readonly string[];
  /** Worlds in which a prototype or a global name was changed. */
  readonly changed: readonly string[];
  /** Elements in the popup that no page of ours holds. */
  readonly foreign: readonly string[];
  /** What the popup says. */
  readonly text: string;
  /** Errors that the extension did not catch. */
  readonly errors: readonly string[];
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => ({ ...Object(value) });

/** Puts together what the worlds of one page answered. */
export function seenOf(
  worlds: Readonly<Record<string, unknown>>,
  popup: unknown,
  errors: readonly string[],
): Seen {
  const all = Object.entries({ ...worlds, popup }).map(
    ([name, world]) => [name, recordOf(world)] as const,
  );
  const which = (key: string): string[] =>
    all.filter(([, world]) => world[key] !== false).map(([name]) => name);
  const { foreign, text } = recordOf(popup);
  return {
    canary: which('canary'),
    changed: which('polluted'),
    foreign: Array.isArray(foreign) ? foreign.map(String) : ['no answer'],
    text: String(text),
    errors,
  };
}
