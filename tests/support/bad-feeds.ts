import type { IncomingMessage, ServerResponse } from 'node:http';
import { rss, rssItem } from './feeds';

/** A feed that something is wrong with, and what must be seen of it. */
export interface BadFeed {
  readonly host: string;
  /** What its host answers; null: it has no host, or none that can be trusted. */
  readonly answer:
    | string
    | Uint8Array
    | ((response: ServerResponse, request: IncomingMessage) => void)
    | null;
  /** What the list of feeds says of it. */
  readonly health: RegExp;
  /** Headlines that it must bring. */
  readonly headlines?: readonly string[];
}

/** Whose certificate nobody vouches for, and which is in no name server. */
export const UNTRUSTED = 'untrusted.example';
export const GONE = 'gone.example';

const AT = '2024-05-06T08:00:00Z';

/** A text in an encoding of one or two bytes a letter, found by decoding all of them. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number[]>();
  for (let first = 0x80; first < 0x100; first += 1)
    for (const tail of [[], ...Array.from({ length: 0xc0 }, (_, i) => [0x40 + i])]) {
      const letter = decoder.decode(Uint8Array.of(first, ...tail));
      if (!bytes.has(letter)) bytes.set(letter, [first, ...tail]);
    }
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x80 ? [code] : (bytes.get(letter) ?? [0x3f]);
    }),
  );
}

const declared = (encoding: string | null, host: string, headline: string): string =>
  rss(host, [rssItem(host, 1, headline, AT)]).replace(
    '<?xml version="1.0"?>',
    encoding === null ? '' : `<?xml version="1.0" encoding="${encoding}"?>`,
  );

const titled = (title: string, n: number, date = ''): string =>
  `<item><title>${title}</title><link>https://paper.example/${n}</link>${date}</item>`;
const feedOf = (items: readonly string[]): string => rss('Paper', items);

/** UTF-8 with one letter cut in two, as servers do that count bytes. */
function cut(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const at = bytes.findIndex((byte) => byte === 0xd0);
  return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
}

const CYRILLIC = 'Паром сел на мель у Бергена, никто не пострадал';
const JAPANESE = 'ベルゲン沖でフェリーが座礁';

const ENCODINGS: readonly BadFeed[] = [
  {
    host: 'false-utf8.example',
    answer: encoded(declared('UTF-8', 'false-utf8.example', CYRILLIC), 'windows-1251'),
    health: /1 report kept/,
    headlines: [CYRILLIC],
  },
  {
    host: 'koi8.example',
    answer: (response) =>
      void response
        .writeHead(200, { 'content-type': 'text/xml; charset=koi8-r' })
        .end(encoded(declared(null, 'koi8.example', CYRILLIC), 'koi8-r')),
    health: /1 report kept/,
    headlines: [CYRILLIC],
  },
  {
    host: 'sjis.example',
    answer: encoded(declared('Shift_JIS', 'sjis.example', JAPANESE), 'shift_jis'),
    health: /1 report kept/,
    headlines: [JAPANESE],
  },
  {
    host: 'cut-utf8.example',
    answer: cut(declared('UTF-8', 'cut-utf8.example', `Ш ${CYRILLIC}`)),
    health: /1 report kept/,
    headlines: [CYRILLIC],
  },
  {
    host: 'utf16.example',
    answer: Buffer.concat([
      Buffer.of(0xff, 0xfe),
      Buffer.from(declared('UTF-16', 'utf16.example', CYRILLIC), 'utf16le'),
    ]),
    health: /1 report kept/,
    headlines: [CYRILLIC],
  },
];

const CONTENTS: readonly BadFeed[] = [
  {
    host: 'markup.example',
    answer: feedOf([
      titled(
        '&lt;b&gt;Ferry&lt;/b&gt; &amp;amp; tug collide&lt;img src=x onerror=alert(1)&gt;',
        11,
      ),
      titled('<![CDATA[<i>Harbour</i> closed &#8211; until noon]]>', 12),
      titled('<em>Divers</em> look for the cargo', 13),
    ]),
    health: /3 reports kept/,
    headlines: ['Ferry & tug collide', 'Harbour closed – until noon', 'Divers look for the cargo'],
  },
  {
    host: 'dates.example',
    answer: feedOf(
      [
        'Mon, 06 May 2024 04:00:00 EDT',
        '2024-05-06T10:00:00+02:00',
        '2024-05-06 08:00:00 UTC',
        '1714982400',
        '6 May 2024',
        null,
      ].map((date, n) =>
        titled(
          `Pilot ${n} boards the ferry`,
          20 + n,
          date === null ? '' : `<pubDate>${date}</pubDate>`,
        ),
      ),
    ),
    health: /6 reports kept/,
    headlines: Array.from({ length: 6 }, (_, n) => `Pilot ${n} boards the ferry`),
  },
  {
    host: 'endless-list.example',
    answer: feedOf(
      Array.from({ length: 10_000 }, (_, n) => titled(`Buoy ${n} adrift`, 10_000 + n)),
    ),
    health: /500 reports kept.*first 500 entries.*9,500/,
    headlines: ['Buoy 0 adrift', 'Buoy 499 adrift'],
  },
  {
    host: 'page.example',
    answer: '<!doctype html><title>Maintenance</title><p>Back soon.',
    health: /is no feed/,
  },
  {
    host: 'huge.example',
    answer: (response) => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Huge</title>');
      const send = (): void => {
        while (!response.destroyed && response.write('<!-- nothing to see here -->'.repeat(2_000)));
      };
      response.on('drain', send);
      send();
    },
    health: /larger than 4 MB/,
  },
];

const HOSTS: readonly BadFeed[] = [
  {
    host: 'loop.example',
    answer: (response, request) =>
      void response.writeHead(302, { location: `https://loop.example${request.url ?? ''}` }).end(),
    health: /moved to another address/,
  },
  {
    host: 'unchanged.example',
    answer: (response) => void response.writeHead(304).end(),
    health: /nothing is new/,
  },
  {
    host: 'broken.example',
    answer: (response) => void response.writeHead(500).end('out of order'),
    health: /answers 500/,
  },
  { host: UNTRUSTED, answer: feedOf([titled('Never to be read', 1)]), health: /certificate/ },
  { host: GONE, answer: null, health: /does not answer/ },
];

/** Feeds as no publisher should make them, each on a host of its own. */
export const BAD_FEEDS: readonly BadFeed[] = [...ENCODINGS, ...CONTENTS, ...HOSTS];
