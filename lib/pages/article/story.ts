import type { Derived } from '@/lib/core/model/basis';
import type { StatedTime, Story } from '@/lib/core/model/reading';
import { hostOf, safeUrl, canonicalUrl } from '@/lib/core/text/url';
import type { Fields } from '../layout/story';
import type { Block } from '../dom/blocks';
import { isProse, readCommentCount } from '../dom/shape';
import type { Metadata, Stated } from '../metadata';
import type { Headline } from './headline';
import { readLines, type Lines } from './lines';

const LONGEST_BODY = 65_536;
const MOST_TIMES = 10;

export interface StoryInput {
  readonly blocks: readonly Block[];
  readonly headline: Headline;
  readonly body: readonly string[];
  /** First block of the body, or of what follows the story. */
  readonly bodyStart: number;
  /** Head of the page, when it agrees with what is visible. */
  readonly meta: Metadata | null;
  /** What the adapter found, when it agrees with what is visible. */
  readonly known: Fields | null;
  /** Names that the site calls itself. */
  readonly siteNames: readonly string[];
  readonly url: string;
}

const derived = (stated: Stated): Derived<string> => ({
  value: stated.value,
  basis: {
    kind: stated.kind,
    certainty: 'stated',
    evidence: stated.value.slice(0, 300),
    path: stated.path,
  },
});

const visible = <T>(value: T, evidence: string, path: string): Derived<T> => ({
  value,
  basis: { kind: 'visible-text', certainty: 'stated', evidence: evidence.slice(0, 300), path },
});

/** Lines between headline and body first, then the few above the headline. */
function headLines(input: StoryInput): Lines {
  const { index } = input.headline.block;
  const below = input.blocks
    .slice(index + 1, Math.min(input.bodyStart, index + 16))
    .filter((block) => !isProse(block.text));
  const above = input.blocks
    .slice(Math.max(0, index - 4), index)
    .filter((block) => !block.aside && !isProse(block.text));
  const lines = readLines(below);
  if (lines.outlet !== null && lines.times.length > 0) return lines;
  const others = readLines(above);
  return {
    ...lines,
    ...(lines.times.length > 0 ? {} : { times: others.times, publishedRaw: others.publishedRaw }),
  };
}

const timesOf = (stated: readonly Stated[]): StatedTime[] =>
  stated.map(({ value, kind, path }) => ({ raw: value.slice(0, 100), kind, path }));

function outletOf(input: StoryInput, lines: Lines): Derived<string> | null {
  const own = (name: string): boolean =>
    input.siteNames.some((site) => site.toLowerCase() === name.toLowerCase());
  const known = input.known?.outlet;
  if (known && !own(known.value)) return derived(known);
  const stated = input.meta?.outlet.find((one) => !own(one.value));
  const shown =
    lines.outlet !== null && !own(lines.outlet)
      ? visible(lines.outlet, lines.outlet, 'line')
      : null;
  return input.siteNames.length > 0
    ? (shown ?? (stated ? derived(stated) : null))
    : stated
      ? derived(stated)
      : shown;
}

function bylineOf(input: StoryInput, lines: Lines): Derived<readonly string[]> | null {
  const known = input.known?.byline ?? [];
  if (known.length === 0 && lines.byline.length > 0)
    return visible(lines.byline, lines.bylineRaw ?? '', 'line');
  const stated = known.length > 0 ? known : (input.meta?.byline ?? []);
  const [first] = stated;
  if (!first) return null;
  const names = stated
    .filter((one) => one.path === first.path)
    .map((one) => one.value.replace(/^by\s+/i, ''));
  return { value: [...new Set(names)], basis: derived(first).basis };
}

function addresses(input: StoryInput): Pick<Story, 'canonicalUrl' | 'originalUrl'> {
  const stated = input.meta?.canonical ?? null;
  const absolute = safeUrl(stated?.value, input.url);
  const elsewhere = absolute !== null && hostOf(absolute) !== hostOf(input.url);
  const original = input.known?.original;
  const address = safeUrl(original?.value, input.url);
  const told = stated && absolute !== null ? { ...derived(stated), value: absolute } : null;
  const own = canonicalUrl(input.url);
  const page: Derived<string> | null = own
    ? { value: own, basis: { kind: 'url', certainty: 'derived' } }
    : null;
  return {
    canonicalUrl: elsewhere || told === null ? page : told,
    originalUrl:
      original && address !== null
        ? { ...derived(original), value: address }
        : elsewhere
          ? told
          : null,
  };
}

function commentsOf(input: StoryInput): Derived<number> | null {
  const known = input.known?.comments;
  if (known && /^\d{1,9}$/.test(known.value))
    return { value: Number(known.value), basis: derived(known).basis };
  // A page's footer may hold its own count; a card beside the story comes after it.
  const inOrder = input.blocks.toSorted((a, b) => Number(a.aside) - Number(b.aside));
  for (const block of inOrder) {
    const count = readCommentCount(block.text);
    if (count !== null) return visible(count, block.text, 'line');
  }
  return null;
}

function capped(paragraphs: readonly string[]): string[] {
  let left = LONGEST_BODY;
  return paragraphs.filter((text) => {
    left -= text.length;
    return left >= 0;
  });
}

/** Puts together the story of a page from its visible text, its adapter and its head. */
export function assembleStory(input: StoryInput): Story {
  const lines = headLines(input);
  const body = capped(input.body);
  const headline = input.headline.block.text;
  const byline = bylineOf(input, lines);
  const outlet = outletOf(input, lines);
  const [lead] = body;
  return {
    headline: {
      value: headline,
      basis: {
        kind: 'element',
        certainty: 'stated',
        evidence: headline.slice(0, 300),
        path: input.headline.path,
      },
    },
    byline,
    outlet,
    ...addresses(input),
    published: null,
    updated: null,
    publishedRaw: input.known?.shown ?? lines.publishedRaw,
    publishedFrom: [
      ...(input.known?.published ?? []),
      ...timesOf(input.meta?.published ?? []),
      ...lines.times,
    ].slice(0, MOST_TIMES),
    updatedFrom: timesOf(input.meta?.updated ?? []).slice(0, MOST_TIMES),
    lead: lead === undefined ? null : visible(lead, lead, 'body'),
    body,
    dateline: null,
    credit: null,
    commentCount: commentsOf(input),
    language: input.meta?.language ?? null,
  };
}
