import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fold } from '@/lib/core/text/fold';
import type { Reading } from '@/lib/core/model/reading';
import { extraction } from './grams';
import { readSaved } from './saved';

interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly captured: string;
  readonly text: string;
  /** Undefined: not labelled. */
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly published?: string | null;
}

const unzip = (file: string): string => gunzipSync(readFileSync(file)).toString('utf8');

/** Texts by the id of the page: `ground-truth.json` beside `html/`. */
function bodies(folder: string): Page[] {
  const truth: Record<string, { articleBody: string; url: string }> = JSON.parse(
    readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
  );
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    id,
    url,
    html: unzip(join(folder, 'html', `${id}.html.gz`)),
    captured: new Date().toISOString(),
    text: articleBody,
  }));
}

interface Line {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly crawl_date: string;
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  readonly published: string | null;
  readonly text: string | null;
}

/** Pages with title, authors, time and text: `expected.jsonl` beside `html/`. */
function pages(folder: string): Page[] {
  return readFileSync(join(folder, 'expected.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => {
      const line: Line = JSON.parse(text);
      return {
        id: line.id,
        url: line.url,
        html: unzip(join(folder, line.html)),
        captured: new Date(`${line.crawl_date.replace(' ', 'T').slice(0, 19)}Z`).toISOString(),
        text: line.text ?? '',
        title: line.title,
        authors: line.authors ?? [],
        published: line.published,
      };
    });
}

const bare = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The day agrees in the zone of the label or in UTC. */
function sameDay(expected: string, given: string | undefined): boolean {
  if (given === undefined) return false;
  const utc = new Date(expected.replace(' ', 'T'));
  const days = [
    expected.slice(0, 10),
    Number.isNaN(utc.getTime()) ? '' : utc.toISOString().slice(0, 10),
  ];
  return days.includes(given.slice(0, 10));
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Reads pages with a known text and, where labelled, headline, authors and day, and counts what was read right: a
 * headline as shown, or as one of the wordings that the page states.
 */
export function measure(paths: readonly string[], options: readonly string[]): object {
  const all = paths.flatMap((folder) =>
    existsSync(join(folder, 'ground-truth.json')) ? bodies(folder) : pages(folder),
  );
  const texts: [string, string][] = [];
  const right = { headline: 0, headlineShown: 0, date: 0, authors: 0 };
  const asked = { headline: 0, headlineShown: 0, date: 0, authors: 0 };
  const names = { given: 0, expected: 0, both: 0 };
  const tell = (page: Page, field: string, given: unknown, expected: unknown): void => {
    if (options.includes('--each'))
      process.stderr.write(
        `${page.id} ${field}: ${JSON.stringify(given)} ≠ ${JSON.stringify(expected)}\n`,
      );
  };
  for (const page of all) {
    const { story }: Reading = readSaved(
      page.html,
      page.url,
      page.captured,
      options.includes('--unaided'),
    );
    texts.push([story?.body.join('\n') ?? '', page.text]);
    if (page.title) {
      asked.headline += 1;
      asked.headlineShown += 1;
      const shown = bare(story?.headline.value ?? '') === bare(page.title);
      right.headlineShown += Number(shown);
      // The labels take now the visible headline, now one that the head of the page states.
      const others = story?.otherHeadlines ?? [];
      const ok = shown || others.some((other) => bare(other) === bare(page.title ?? ''));
      right.headline += Number(ok);
      if (!ok) tell(page, 'headline', story?.headline.value, page.title);
    }
    if (page.published) {
      asked.date += 1;
      const ok = sameDay(page.published, story?.published?.value);
      right.date += Number(ok);
      if (!ok) tell(page, 'date', story?.published, page.published);
    }
    if (page.authors) {
      asked.authors += 1;
      const [given, expected] = [story?.byline?.value ?? [], page.authors].map(
        (list) => new Set(list.map((name) => bare(name))),
      );
      const both = [...(given ?? [])].filter((name) => expected?.has(name)).length;
      names.given += given?.size ?? 0;
      names.expected += expected?.size ?? 0;
      names.both += both;
      const ok = both === given?.size && both === expected?.size;
      right.authors += Number(ok);
      if (!ok) tell(page, 'authors', story?.byline?.value, page.authors);
    }
  }
  const { precision, recall, f1 } = extraction(texts);
  if (options.includes('--each'))
    for (const [i, pair] of texts.entries()) {
      const one = extraction([pair]);
      if (one.f1 < 0.9)
        process.stderr.write(
          `${all[i]?.id} text: ${round(one.precision)} ${round(one.recall)} ${all[i]?.url}\n`,
        );
    }
  const share = (name: keyof typeof right): object =>
    asked[name] === 0 ? {} : { [name]: round(right[name] / asked[name]) };
  return {
    n: all.length,
    text: { precision: round(precision), recall: round(recall), f1: round(f1) },
    ...share('headline'),
    ...share('headlineShown'),
    ...share('date'),
    ...share('authors'),
    ...(asked.authors > 0 && {
      authorNames: {
        precision: round(names.both / (names.given || 1)),
        recall: round(names.both / (names.expected || 1)),
      },
    }),
  };
}
