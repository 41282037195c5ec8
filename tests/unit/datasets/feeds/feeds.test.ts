import { describe, expect, test } from 'vitest';
import { askFeed, LARGEST } from '@/lib/datasets/feeds/ask-feed';
import { feedsInOpml, opmlOf } from '@/lib/datasets/feeds/opml';
import { MOST_ENTRIES, readFeed } from '@/lib/datasets/feeds/read-feed';
import { asked, followed, isDue, knownSince } from '@/lib/datasets/feeds/state';
import { checked } from '@/lib/datasets/refusal';

const NOW = '2024-05-06T12:00:00.000Z';
const ADDRESS = 'https://feeds.example/news.xml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const later = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

describe('a feed over time', () => {
  const feed = followed(ADDRESS, 'News', NOW);

  test('is due at once, then in about half an hour', () => {
    expect(isDue(feed, NOW)).toBe(true);
    const well = asked(feed, { kind: 'unchanged' }, NOW, 0.5);
    expect(later(NOW, well.due)).toBe(30);
    expect(isDue(well, NOW)).toBe(false);
    expect(later(NOW, asked(feed, { kind: 'unchanged' }, NOW, 0).due)).toBe(24);
    expect(later(NOW, asked(feed, { kind: 'unchanged' }, NOW, 1).due)).toBe(36);
  });

  test('is asked ever more rarely while it fails, once a day at last, and forgives', () => {
    let now = feed;
    const waits: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      now = asked(now, { kind: 'failed', failure: 'status', status: 503 }, NOW, 0.5);
      waits.push(later(NOW, now.due));
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1440, 1440, 1440]);
    expect(now).toMatchObject({ failures: 8, failure: 'status', status: 503, succeeded: null });
    const well = asked(now, { kind: 'unchanged' }, NOW, 0.5);
    expect(well).toMatchObject({ failures: 0, failure: null, succeeded: NOW });
  });

  test('counts what it kept, by day', () => {
    const read = {
      kind: 'read',
      refused: 1,
      more: 0,
      modified: 'Mon, 06 May 2024 11:00:00 GMT',
    } as const;
    const first = asked(feed, { ...read, kept: 3 }, NOW, 0.5);
    const second = asked(first, { ...read, kept: 2 }, '2024-05-06T13:00:00.000Z', 0.5);
    expect(second).toMatchObject({ kept: 5, today: { day: '2024-05-06', kept: 5 }, refused: 1 });
    const next = asked(second, { ...read, kept: 1 }, '2024-05-07T01:00:00.000Z', 0.5);
    expect(next).toMatchObject({ kept: 6, today: { day: '2024-05-07', kept: 1 } });
  });

  test('is asked for everything once a day, whatever its host says', () => {
    const modified = 'Mon, 06 May 2024 11:00:00 GMT';
    const read = { kind: 'read', kept: 1, refused: 0, more: 0, modified } as const;
    expect(knownSince(feed, NOW)).toBeNull();
    let one = asked(feed, read, NOW, 0.5);
    const whole: string[] = [];
    for (let half = 1; half <= 100; half += 1) {
      const now = new Date(Date.parse(NOW) + half * 1_800_000).toISOString();
      const known = knownSince(one, now);
      if (known === null) whole.push(now);
      one = asked(one, known === null ? read : { kind: 'unchanged' }, now, 0.5);
    }
    expect(whole).toEqual(['2024-05-07T12:00:00.000Z', '2024-05-08T12:00:00.000Z']);
    expect(knownSince(one, '2023-01-01T00:00:00.000Z'), 'a clock that was set back').toBeNull();
  });

  test('that is paused is not due; a clock set back years does not stop it', () => {
    expect(isDue({ ...feed, paused: true }, NOW)).toBe(false);
    expect(isDue({ ...feed, due: '2031-01-01T00:00:00.000Z' }, NOW)).toBe(true);
  });
});

describe('asking a host', () => {
  const never = new AbortController().signal;
  const answer = (response: Response | Error, modified: string | null = null) =>
    askFeed(
      { url: ADDRESS, modified },
      () => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)),
      never,
    );

  test('asks for changes by their time and by nothing that could tell a person from another', async () => {
    let sent: RequestInit = {};
    await askFeed(
      { url: ADDRESS, modified: 'Mon, 06 May 2024 11:00:00 GMT' },
      (_url, init) => {
        sent = init;
        return Promise.resolve(new Response(null, { status: 304 }));
      },
      never,
    );
    expect(sent).toMatchObject({
      headers: { 'If-Modified-Since': 'Mon, 06 May 2024 11:00:00 GMT' },
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    expect(Object.keys(sent.headers ?? {})).toEqual(['If-Modified-Since']);
  });

  test.each([
    ['301', new Response(null, { status: 301 }), { kind: 'failed', failure: 'moved' }],
    ['410', new Response('', { status: 410 }), { failure: 'status', status: 410 }],
    ['a broken connection', new TypeError('failed'), { failure: 'unreachable' }],
    ['five megabytes', new Response(new Uint8Array(LARGEST + 1)), { failure: 'too-large' }],
  ])('%s', async (_, response, expected) => {
    expect(await answer(response)).toMatchObject(expected);
  });

  test('a host that says that nothing is new is believed only when it was told what is known', async () => {
    expect(
      await answer(new Response(null, { status: 304 }), 'Mon, 06 May 2024 11:00:00 GMT'),
    ).toEqual({
      kind: 'unchanged',
    });
    expect(await answer(new Response(null, { status: 304 }))).toMatchObject({
      failure: 'always-unchanged',
    });
  });

  test('an answer that never ends is given up with its size', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    });
    expect(await answer(new Response(endless))).toMatchObject({ failure: 'too-large' });
  });

  test('is called off', async () => {
    const stopped = AbortSignal.abort();
    await expect(
      askFeed({ url: ADDRESS, modified: null }, () => Promise.reject(new Error('late')), stopped),
    ).rejects.toThrow(/abort/i);
  });
});

const rss = (items: string, encoding = 'UTF-8'): string =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>The Paper &#8211; World</title><link>https://paper.example/</link>${items}</channel></rss>`;
const item = (n: number, more = ''): string =>
  `<item><title>Ferry ${n} capsizes &lt;b&gt;off&lt;/b&gt; Bergen</title><link>https://paper.example/${n}</link>${more}</item>`;

const titled = (title: string): string =>
  item(1).replace(/<title>.*<\/title>/, `<title>${title}</title>`);

describe('reading what a host answers', () => {
  test('RSS: markup in titles goes, dates of several kinds are read or left out', async () => {
    const { reports, refused } = await readFeed(
      bytes(
        rss(
          [
            item(1, '<pubDate>Mon, 06 May 2024 10:00:00 +0200</pubDate>'),
            item(2, '<pubDate>2024-05-06T08:00:00Z</pubDate>'),
            item(3, '<pubDate>6 May 2024</pubDate>'),
            item(4),
            item(5, '<pubDate>some day</pubDate>'),
            item(1, '<pubDate>Mon, 06 May 2024 10:00:00 +0200</pubDate>'),
          ].join(''),
        ),
      ),
      NOW,
    );
    expect(reports.map(({ headline }) => headline)).toEqual(
      [1, 2, 3, 4].map((n) => `Ferry ${n} capsizes off Bergen`),
    );
    expect(reports[0]?.published).toMatchObject({
      value: '2024-05-06T08:00:00Z',
      basis: { kind: 'feed', certainty: 'stated' },
    });
    expect(reports[3]?.published).toBeNull();
    expect(refused).toBe(1);
  });

  test('letters that HTML writes by name or number are letters', async () => {
    for (const [title, headline] of [
      ['Ferry &amp;amp; tug', 'Ferry & tug'],
      ['<![CDATA[Quay shut &#8211; caf&eacute; open]]>', 'Quay shut – café open'],
      ['AT&amp;T buys 3 &lt; 4', 'AT&T buys 3 < 4'],
    ] as const) {
      const { reports } = await readFeed(bytes(rss(titled(title))), NOW);
      expect(reports[0]?.headline).toBe(headline);
    }
  });

  test('Atom, RDF and JSON Feed', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><entry><title>A</title><link rel="alternate" href="https://paper.example/a"/><updated>2024-05-06T08:00:00Z</updated></entry></feed>`;
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://paper.example/"><title>Paper</title><link>https://paper.example/</link></channel><item rdf:about="https://paper.example/b"><title>B</title><link>https://paper.example/b</link></item></rdf:RDF>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Paper',
      items: [{ id: '1', url: 'https://paper.example/c', title: 'C' }],
    });
    for (const [text, url] of [
      [atom, 'https://paper.example/a'],
      [rdf, 'https://paper.example/b'],
      [`\n ${json}`, 'https://paper.example/c'],
    ] as const) {
      const { reports } = await readFeed(bytes(text), NOW);
      expect(reports.map((report) => report.url)).toEqual([url]);
    }
  });

  test('another encoding than it claims is told by its bytes', async () => {
    const legacy = Uint8Array.from(rss(item(1).replace('Bergen', 'Malmö')), (letter) =>
      letter.charCodeAt(0),
    );
    const { reports } = await readFeed(legacy, NOW);
    expect(reports[0]?.headline).toBe('Ferry 1 capsizes off Malmö');
  });

  test('what the feed or its host says of its encoding counts where the bytes do not tell', async () => {
    const koi8 = Uint8Array.of(0xf0, 0xc1, 0xd2, 0xcf, 0xcd);
    const whole = (encoding: string | null, headline: Uint8Array): Uint8Array => {
      const [open = '', close = ''] = rss(item(1)).split('Ferry 1');
      const head = open.replace('encoding="UTF-8"', encoding ? `encoding="${encoding}"` : '');
      return Uint8Array.from([...bytes(head), ...headline, ...bytes(close)]);
    };
    const read = async (encoding: string | null, charset: string | null, headline = koi8) =>
      (await readFeed(whole(encoding, headline), NOW, charset)).reports[0]?.headline;
    expect(await read('koi8-r', null)).toMatch(/^Паром capsizes/);
    expect(await read(null, 'KOI8-R')).toMatch(/^Паром capsizes/);
    expect(await read('koi8-r', 'iso-8859-1'), 'what a host says by habit').toMatch(/^Паром/);
    expect(
      await read('iso-8859-1', 'no-such-thing', Uint8Array.of(0xcf, 0xe0, 0xf0, 0xee, 0xec)),
    ).toMatch(/^Паром/);
    const cut = Uint8Array.from(bytes('Паром у Бергена').subarray(1));
    expect(await read('utf-8', 'windows-1251', cut)).toMatch(/аром у Бергена/);
  });

  test('of ten thousand entries the first are taken, quickly, and the rest counted', async () => {
    const start = performance.now();
    const { reports, refused, more } = await readFeed(
      bytes(rss(Array.from({ length: 10_000 }, (_, n) => item(n)).join(''))),
      NOW,
    );
    expect(reports).toHaveLength(MOST_ENTRIES);
    expect(refused).toBe(0);
    expect(more).toBe(10_000 - MOST_ENTRIES);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test.each(['<html><body>Not found</body></html>', '', '{"items": []}', '<rss', '\0\0\0'])(
    'what is no feed is refused: %j',
    async (text) => {
      expect((await checked(() => readFeed(bytes(text), NOW))).ok).toBe(false);
    },
  );

  test('addresses that are none of the web are refused', async () => {
    const bad = item(1).replace('https://paper.example/1', 'javascript:alert(1)');
    const { reports, refused } = await readFeed(bytes(rss(bad + item(2))), NOW);
    expect(reports).toHaveLength(1);
    expect(refused).toBe(1);
  });
});

test('feeds written as OPML are read back; lines that name none are counted', async () => {
  const feeds = [
    { url: 'https://a.example/rss?x=1&y=2', title: 'A "quoted" & <b>' },
    { url: 'https://b.example/feed', title: 'صحيفة' },
  ];
  expect(await feedsInOpml(opmlOf(feeds))).toEqual({ feeds, refused: 0 });
  const mixed = `<opml version="2.0"><head/><body><outline text="News"><outline text="A" xmlUrl="https://a.example/"/><outline text="B" xmlUrl="http://b.example/"/><outline text="C" xmlUrl="javascript:alert(1)"/></outline></body></opml>`;
  expect(await feedsInOpml(mixed)).toEqual({
    feeds: [{ url: 'https://a.example/', title: 'A' }],
    refused: 2,
  });
});
