import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { safeUrl } from '@/lib/core/text/url';
import { documentOf, sitePages } from '@/tests/support/site-pages';
import { examinePage } from '../page-rules';
import { bytesOf, textOf, type Target } from '../target';

const ANY = 'https://paper.example/2024/03/10/story';
const LARGEST = 400_000;

/** An input is the address of a page in one line, then its HTML. */
const inputOf = (url: string, html: string): Uint8Array => bytesOf(`${url}\n${html}`);

/** The address of a real page, kept beside it as `{"url": …}`. */
function addressBeside(file: string): string {
  try {
    const about: unknown = JSON.parse(
      readFileSync(`${file.replace(/\.html.*$/, '')}.json`, 'utf8'),
    );
    return safeUrl(String(Reflect.get(Object(about), 'url')).split(' ')[0]) ?? ANY;
  } catch {
    return ANY;
  }
}

const pagesIn = (folder: string): Uint8Array[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .toSorted()
    .map((name) => {
      const file = join(folder, name);
      const bytes = readFileSync(file);
      const html = (extname(file) === '.gz' ? gunzipSync(bytes) : bytes).toString('utf8');
      return inputOf(addressBeside(file), html.slice(0, LARGEST));
    });

const WORDS = [
  '<form><input name="querySelectorAll"><input name="children"><input name="attributes"></form>',
  '<img name="documentElement"><img name="createTreeWalker"><a id="head"></a>',
  '<a href="javascript:alert(1)">A headline that leads to no good</a>',
  '<time datetime="9999-99-99T99:99:99Z">in 300 years</time>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"@graph":[[]]},"author":[[[{"name":7}]]]}</script>',
  '<script type="application/ld+json">{"__proto__":{"polluted":1},"@type":["NewsArticle"],"datePublished":1e999}</script>',
  '<meta property="og:type" content="article"><meta property="article:published_time" content="-1">',
  '<link rel="canonical" href="//[::1]:99999/">',
  '<base href="data:text/html,x">',
  '<template shadowrootmode="open"><h1>A headline in a shadow root</h1></template>',
  '<h1 role="heading" aria-level="-1">',
  '<svg><title>A title of a picture</title><foreignObject><h1>A headline in a picture</h1></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;">',
  '<plaintext>',
  '</html><frameset><frame>',
  `${'<div>'.repeat(1_100)}deep${'</div>'.repeat(1_100)}`,
  '<a href="/x">'.repeat(30),
  `<p>${'Word and '.repeat(4_000)}</p>`,
  `<a href="/${'ж'.repeat(1_800)}">A headline with a long address that grows when it is written out</a>`,
  '\u202e\u2066\u200b\u0000\ufeff',
  `"${'\\'.repeat(500)}"`,
  '‮desolc egdirB‬ after cracks are found by the engineers of Tolna',
  ...`By Ada Wren|(Reuters) -|Updated 3 hours ago|99999 comments|Related coverage|Sponsored|MOSCOW, Jan 5 (AP) — `.split(
    '|',
  ),
];

const sentence = fc.array(
  fc.oneof(
    fc.constantFrom(...'police bridge 12 people killed Tolna said on Monday the mayor'.split(' ')),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  ),
  { minLength: 1, maxLength: 40 },
);
const text = fc.oneof(
  sentence.map((words) => words.join(' ')),
  fc.constantFrom(...WORDS),
);
const tag = fc.constantFrom(
  ...'div p a h1 h2 li ul span article section form table tr td time button template svg select'.split(
    ' ',
  ),
);
const attribute = fc.tuple(
  fc.constantFrom(
    ...'href class id name datetime itemprop role aria-level style hidden slot data-author'.split(
      ' ',
    ),
  ),
  fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.webUrl(),
    fc.constantFrom('author', 'heading', '1', '__proto__'),
  ),
);
const element = fc.tuple(
  tag,
  fc.array(attribute, { maxLength: 3 }),
  fc.array(text, { maxLength: 6 }),
);
const quoted = (value: string): string => value.replaceAll('"', '&quot;');
const markup = fc
  .array(element, { maxLength: 40 })
  .map((all) =>
    all
      .map(
        ([name, attributes, texts], i) =>
          `<${name}${attributes.map(([key, value]) => ` ${key}="${quoted(value)}"`).join('')}>${texts.join(' ')}${i % 3 === 0 ? '' : `</${name}>`}`,
      )
      .join('\n'),
  );
const addresses = [ANY, ...new Set(sitePages.map(({ expected }) => expected.url))];

export const target: Target = {
  about: 'every page is read without an error, within a second, and as the background accepts it',
  corpus: (folders) => [
    ...sitePages.map(({ html, expected }) => inputOf(expected.url, html)),
    ...folders.flatMap(pagesIn),
  ],
  generated: fc
    .tuple(fc.constantFrom(...addresses), markup)
    .map(([url, html]) => inputOf(url, html)),
  words: WORDS,
  // Eight readings of one page, in jsdom.
  limit: 3_000,
  examine: (input, ready) => {
    const whole = textOf(input);
    const end = whole.indexOf('\n');
    const url = safeUrl(whole.slice(0, Math.max(0, end))) ?? ANY;
    const page = documentOf(whole.slice(end + 1), url);
    ready();
    return examinePage(page, url);
  },
};
