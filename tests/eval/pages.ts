import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading, Snippet } from '@/lib/core/model/reading';
import { fold } from '@/lib/core/text/fold';
import { canonicalUrl, safeUrl } from '@/lib/core/text/url';
import { readSaved } from './saved';
import { count, emptyTally, measuresOf, type Tally } from './tally';

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const row = (value: unknown): Row => (isRow(value) ? value : {});
const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const title = (value: string | null): string | null =>
  value === null ? null : fold(value).replace(/\s*(?:\.{3,}|…)$/, '');
const address = (value: string | null): string | null =>
  value === null ? null : (canonicalUrl(value) ?? value);
const json = (file: string): Row => row(JSON.parse(readFileSync(file, 'utf8')));

function momentIn(value: unknown): string | null {
  const found =
    /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(
      text(value) ?? '',
    )?.[0];
  const time =
    found === undefined
      ? Number.NaN
      : Date.parse(/T\d{2}:\d{2}$/.test(found) ? `${found}Z` : found);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Moments agree to the coarser of what both tell, never finer than the day. */
function sameDay(expected: string | null, given: string | null): boolean {
  if (expected === null || given === null) return false;
  const size = Math.min(expected.length, given.length, 10);
  const utc = momentIn(expected) ?? expected;
  return (
    expected.slice(0, size) === given.slice(0, size) || utc.slice(0, size) === given.slice(0, size)
  );
}

const starts = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && fold(b).includes(fold(a).slice(0, 60));

/** Scores the story's fields; a key that `main` does not hold is not scored. */
function scoreStory(
  tallies: Map<string, Tally>,
  main: Row,
  reading: Reading,
  shown: boolean,
): void {
  const { story } = reading;
  const score = (
    name: string,
    key: string,
    given: string | null,
    form: (value: string | null) => string | null,
    same?: (a: string | null, b: string | null) => boolean,
  ): void => {
    if (!Object.hasOwn(main, key)) return;
    const value = main[key];
    const told = Array.isArray(value)
      ? value.length > 0
        ? value.map(String).toSorted().join(';')
        : null
      : typeof value === 'number'
        ? String(value)
        : text(value);
    const tally = tallies.get(name) ?? emptyTally();
    tallies.set(name, tally);
    const ok = (same ?? ((a, b) => form(a) === form(b)))(told, given);
    count(tally, told, given, ok);
    if (shown && !ok && told !== given)
      process.stderr.write(`${reading.page.url.slice(0, 60)} ${name}: ${given} ≠ ${told}\n`);
  };
  score('headline', 'headline', story?.headline.value ?? null, title);
  score('byline', 'byline', story?.byline?.value.toSorted().join(';') || null, title);
  score('outlet', 'publisher', story?.outlet?.value ?? null, title);
  score('published', 'published_iso', story?.published?.value ?? null, title, sameDay);
  score(
    'dateline',
    'dateline_raw',
    story?.dateline?.raw ?? null,
    (value) =>
      title(value)
        ?.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim() ?? null,
  );
  score('canonicalUrl', 'canonical_url', story?.canonicalUrl?.value ?? null, address);
  score('originalUrl', 'original_url', story?.originalUrl?.value ?? null, address);
  score(
    'commentCount',
    'comment_count',
    story?.commentCount ? String(story.commentCount.value) : null,
    title,
  );
  score('bodyStart', 'body_first', story?.body.slice(0, 2).join(' ') || null, title, starts);
}

const matches = (expected: Row, snippet: Snippet): boolean => {
  const urls = [expected['url'], expected['thread_url']].map((one) => address(text(one)));
  const told = title(text(expected['title']));
  return (
    (snippet.url !== null && urls.includes(address(snippet.url))) ||
    (told !== null && told === title(snippet.title ?? snippet.text))
  );
};

function scoreRelated(
  tallies: Record<'related' | 'relatedOutlet' | 'relatedTime', Tally>,
  expected: readonly Row[],
  reading: Reading,
): void {
  const left = new Set(expected);
  for (const snippet of reading.snippets) {
    tallies.related.given += 1;
    const found = [...left].find((one) => matches(one, snippet));
    if (!found) continue;
    left.delete(found);
    tallies.related.right += 1;
    tallies.related.agree += 1;
    if (Object.hasOwn(found, 'publisher')) {
      const outlet = text(found['publisher']);
      count(tallies.relatedOutlet, outlet, snippet.outlet, title(outlet) === title(snippet.outlet));
    }
    if (Object.hasOwn(found, 'time_raw')) {
      const time = text(found['time_raw']);
      count(
        tallies.relatedTime,
        time,
        snippet.publishedRaw,
        title(time) === title(snippet.publishedRaw),
      );
    }
  }
  tallies.related.expected += expected.length;
  tallies.related.cases += expected.length;
}

/** Prints what was expected and not read, and what was read and not expected. */
function tellMissed(name: string, expected: readonly Row[], reading: Reading): void {
  const lost = expected.filter((one) => !reading.snippets.some((snippet) => matches(one, snippet)));
  const surplus = reading.snippets.filter(
    (snippet) => !expected.some((one) => matches(one, snippet)),
  );
  const others = expected.flatMap((one) => {
    const given = reading.snippets.find((snippet) => matches(one, snippet));
    const pairs = [
      [text(one['publisher']), given?.outlet ?? null],
      [text(one['time_raw']), given?.publishedRaw ?? null],
    ];
    return given
      ? pairs
          .filter(([a, b]) => title(a ?? null) !== title(b ?? null))
          .map((pair) => pair.join(' ≠ '))
      : [];
  });
  const lines = [
    ...others.map((one) => `≠ ${one}`),
    ...lost.map((one) => `- ${text(one['title']) ?? ''} ${text(one['url']) ?? ''}`),
    ...surplus.map((one) => `+ ${one.title ?? one.text ?? ''} ${one.url ?? ''}`),
  ];
  process.stderr.write(lines.map((line) => `${name} ${line.slice(0, 200)}\n`).join(''));
}

/**
 * Reads every `<site>/<name>.html` under the folders and holds it against `<name>.expected.json`; with `--generic` as if
 * every site had changed its markup.
 */
export function measure(paths: readonly string[], options: readonly string[]): object {
  const fields = new Map<string, Tally>();
  const lists = { related: emptyTally(), relatedOutlet: emptyTally(), relatedTime: emptyTally() };
  let n = 0;
  let mustNotTaken = 0;
  for (const folder of paths) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.expected.json'),
    );
    for (const name of names.toSorted()) {
      const base = join(folder, name.slice(0, -'.expected.json'.length));
      const [expected, about] = [json(`${base}.expected.json`), json(`${base}.json`)];
      const url = (text(about['url']) ?? '').split(' ')[0] ?? '';
      const captured =
        momentIn(row(expected['page'])['capture_time']) ??
        momentIn(about['captured']) ??
        new Date().toISOString();
      const reading = readSaved(
        readFileSync(`${base}.html`, 'utf8'),
        safeUrl(url) ?? 'https://unknown.invalid/',
        captured,
        options.includes('--generic'),
      );
      n += 1;
      const before = { ...lists.related };
      if (expected['main'] !== null)
        scoreStory(fields, row(expected['main']), reading, options.includes('--missed'));
      const related = Array.isArray(expected['related']) ? expected['related'].map(row) : [];
      scoreRelated(lists, related, reading);
      const refused = Array.isArray(expected['must_not_be_related'])
        ? expected['must_not_be_related'].map(row)
        : [];
      mustNotTaken += refused.filter((one) =>
        reading.snippets.some((snippet) => matches(one, snippet)),
      ).length;
      if (options.includes('--missed')) tellMissed(name, related, reading);
      if (options.includes('--each'))
        process.stderr.write(
          `${name}: ${lists.related.right - before.right} of ${related.length}, ${reading.snippets.length} read, ${reading.page.kind}\n`,
        );
    }
  }
  const measured = [...fields, ...Object.entries(lists)].map(([name, tally]) => [
    name,
    measuresOf(tally),
  ]);
  return { n, mustNotTaken, ...Object.fromEntries(measured) };
}
