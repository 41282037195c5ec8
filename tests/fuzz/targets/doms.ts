import * as fc from 'fast-check';
import { sitePages } from '@/tests/support/site-pages';
import { emptyPage, examinePage } from '../page-rules';
import { bytesOf, textOf, type Target } from '../target';

/** A tree as JSON: a text, or `[tag, [[attribute, value]…], children, whether they stand in a shadow root]`. */
type Tree =
  | string
  | readonly [string, readonly (readonly [string, string])[], readonly Tree[], boolean];

const MOST = 3_000;
const SVG = 'http://www.w3.org/2000/svg';

const isTree = (value: unknown): value is Exclude<Tree, string> =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  Array.isArray(value[1]) &&
  Array.isArray(value[2]);

/** Builds what no parser would: links in links, paragraphs in headings, forms in forms, names of properties everywhere. */
function build(page: Document, value: unknown, into: Node, left: { count: number }): void {
  left.count -= 1;
  if (left.count < 0) return;
  if (!isTree(value)) {
    into.appendChild(page.createTextNode(String(value).slice(0, 5_000)));
    return;
  }
  const [tag, attributes, children, shadow] = value;
  try {
    const element = tag === 'svg' ? page.createElementNS(SVG, tag) : page.createElement(tag);
    for (const [name, said] of attributes) element.setAttribute(name, said);
    into.appendChild(element);
    const inner = shadow ? element.attachShadow({ mode: 'open' }) : element;
    for (const child of children) build(page, child, inner, left);
  } catch {
    // Not a name, or no place for a shadow root: the browser refuses it too.
  }
}

const names =
  'querySelectorAll getElementById children childNodes attributes closest localName textContent nodeType parentNode __proto__ constructor toString head body title'.split(
    ' ',
  );
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'Engineers closed the old bridge of the valley on Monday after cracks were found in two piers...',
    'Valley closes its oldest bridge',
    'By Ada Wren and Bo Tarn',
    '2 days ago',
    'Related coverage',
    'TOLNA, Jan 10 (AP) — Nobody was hurt when the bridge was closed, the police said on Monday.',
    '12 comments',
  ),
);
const attribute = fc.tuple(
  fc.constantFrom(
    ...'href class id name datetime itemprop role aria-level style hidden property content rel type data-testid'.split(
      ' ',
    ),
  ),
  fc.oneof(
    fc.constantFrom(...names, '/news/1', 'https://elsewhere.example/1', 'heading', '1'),
    fc.string({ maxLength: 12 }),
  ),
);
const tag = fc.constantFrom(
  ...'html head body title h1 h2 p a div span li ul article main section form input img time meta link script base svg table template slot iframe x-card shreddit-post'.split(
    ' ',
  ),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc.tuple(
      tag,
      fc.array(attribute, { maxLength: 3 }),
      fc.array(tie('tree'), { maxLength: 8 }),
      fc.boolean(),
    ),
  ),
}));

const ANY = 'https://paper.example/2024/03/10/story';
const addresses = [ANY, ...new Set(sitePages.map(({ expected }) => expected.url))];

export const target: Target = {
  about: 'documents that no parser makes are read without an error, within a second',
  corpus: () => [],
  generated: fc
    .tuple(fc.constantFrom(...addresses), fc.array(tree, { maxLength: 12 }))
    .map(([url, trees]) => bytesOf(JSON.stringify([url, trees]))),
  words: names.map((name) => `"${name}"`),
  examine: (input, ready) => {
    let read: unknown = null;
    try {
      read = JSON.parse(textOf(input));
    } catch {
      return 'no tree';
    }
    const [address, trees]: unknown[] = Array.isArray(read) ? read : [];
    const url = addresses.find((one) => one === address) ?? ANY;
    const page = emptyPage(url);
    const left = { count: MOST };
    for (const one of Array.isArray(trees) ? trees : []) build(page, one, page.body, left);
    ready();
    return examinePage(page, url);
  },
};
