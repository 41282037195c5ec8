import type { Derived } from '@/lib/core/model/basis';
import type { StatedTime, Story } from '@/lib/core/model/reading';
import { hostOf, safeUrl, canonicalUrl } from '@/lib/core/text/url';
import type { Fields } from '../layout/story';
import type { Block } from '../dom/blocks';
import { dateWithin, isProse, piecesOf, readCommentCount } from '../dom/shape';
import type { Metadata, Stated } from '../metadata';
import { capped } from './capped';
import type { Headline } from './headline';
import { isLine, readLines, type Lines } from './lines';

const MOST_TIMES = 10;

export interface StoryInput {
  readonly blocks: readonly Block[];
  readonly headline: Headline;
  readonly body: readonly string[];
  /** First block of the body, or of what follows the story. */
  readonly bodyStart: number;
  /** Head of the page, when it agrees with what is visible. */
  readonly meta: Metadata | null;
  /** The head states an address that is not this page's, or none that can be. */
  readonly strayed: boolean;
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

/** The blocks next to an author line or a time: only there a bare name is an outlet's. */
function besideLines(blocks: readonly Block[]): Block[] {
  const lines = blocks.filter(
    ({ text, parts }) => isLine(text) || piecesOf(parts).some((piece) => isLine(piece)),
  );
  return blocks.filter(({ index }) => lines.some((line) => Math.abs(line.index - index) <= 2));
}

/** Lines between headline and body first, then the few above the headline. */
function headLines(input: StoryInput): Lines {
  const { index } = input.headline.block;
  const near = input.blocks.slice(index + 1, index + 16);
  const below = near.filter((block) => block.index < input.bodyStart && !isProse(block.text));
  const above = input.blocks
    .slice(Math.max(0, index - 4), index)
    .filter((block) => !block.aside && !isProse(block.text));
  const lines = { ...readLines(below), outlet: readLines(besideLines(below)).outlet };
  if (lines.outlet !== null && lines.times.length > 0) return lines;
  const others = readLines(above);
  const times = [...lines.times, ...others.times];
  return {
    ...lines,
    times: times.length > 0 ? times : near.slice(0, 6).flatMap(timeWithin).slice(0, 1),
    publishedRaw: lines.publishedRaw ?? others.publishedRaw,
  };
}

/** A full date within a longer line, or a `time` element, right below a headline. */
function timeWithin({ box, text }: Block): StatedTime[] {
  if (text.length > 160) return [];
  const told = dateWithin(text);
  const time = box.tag === 'form' ? null : box.element.querySelector('time[datetime]');
  const raw = time?.getAttribute('datetime')?.slice(0, 60);
  if (raw) return [{ raw, kind: 'element', path: 'time[datetime]' }];
  return told === null ? [] : [{ raw: told, kind: 'visible-text', path: 'line' }];
}

/** The day in the path of an address: `/2020/03/16/`, `/20200316/`, `/2020-06-03-1.38`. */
function dayOfAddress(url: string): StatedTime[] {
  const [, year, , month, day] =
    /\/[^?#]*?(?<!\d)((?:19|20)\d\d)([-/_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
      url.slice(8, 600),
    ) ?? [];
  return year && month && day
    ? [{ raw: `${year}-${month}-${day}`, kind: 'url', path: 'address' }]
    : [];
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

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Names of authors as metadata give them: `Ada Wren and Bo Tarn`, `By Ada Wren`, `Ada Wren with agencies`. */
const namesOf = (text: string): string[] =>
  text
    .replace(/^by\s+/i, '')
    .replace(/\s(?:with|and|mit|et)\s(?:agencies|agenturen|agences)$/i, '')
    .split(/\s(?:and|und|og|och|et|y)\s/)
    .map((name) => name.trim());

/** What people are called by their work; after a name it is no second name. */
const ROLE =
  /(?:reporter|editor|correspondent|writer|journalist|columnist|producer|redakteur|redaktion|korrespondent|volontär|journaliste|rédact|corresponsal|redactor|periodista|giornalista|redattor|repórter|редактор|корреспондент)/iu;

const withoutRoles = (names: readonly string[]): string[] =>
  names.filter((name, i) => i === 0 || !ROLE.test(name));

const SIGNED = /^(?:\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?){1,3}\p{Lu}[\p{L}'’-]+$/u;

/** A line of nothing but names among the first paragraphs, the only one of its kind: how papers sign that name no author elsewhere. */
function signature({ blocks, bodyStart }: StoryInput): Derived<readonly string[]> | null {
  const opening = blocks[bodyStart];
  if (!opening) return null;
  const lines = blocks
    .slice(Math.max(0, bodyStart - 3), bodyStart + 12)
    .filter(
      ({ box, level, link, text }) =>
        level === 0 && link === null && box.parent === opening.box.parent && text.length <= 80,
    )
    .map(({ index, text }) => ({ index, text, names: text.split(/ ?[/&] ?| and /) }))
    .filter(({ names }) => names.every((name) => SIGNED.test(name)));
  const [line] = lines;
  return line && lines.length === 1 && line.index <= bodyStart + 3
    ? visible(line.names, line.text, 'line')
    : null;
}

function bylineOf(
  input: StoryInput,
  lines: Lines,
  outlet: string | null,
): Derived<readonly string[]> | null {
  const known = input.known?.byline ?? [];
  const own = (name: string): boolean => sameName(name, outlet ?? '');
  if (known.length === 0 && lines.byline.some((name) => !own(name)))
    return visible(withoutRoles(lines.byline.flatMap(namesOf)), lines.bylineRaw ?? '', 'line');
  const stated = known.length > 0 ? known : (input.meta?.byline ?? []);
  const [first] = stated;
  const all = stated
    .filter((one) => one.path === first?.path)
    .flatMap(({ value }) => namesOf(value));
  // Content systems add the outlet, with its address, to the authors.
  const names = all.filter((name) => !own(name) && !name.includes(', '));
  if (!first) return null;
  const signed = names.length > 0 ? null : signature(input);
  const value = withoutRoles([...new Set(names.length > 0 ? names : all)]);
  return signed ?? { value, basis: derived(first).basis };
}

function addresses(input: StoryInput): Pick<Story, 'canonicalUrl' | 'originalUrl'> {
  const stated = input.meta?.canonical ?? null;
  const absolute = safeUrl(stated?.value, input.url);
  const elsewhere = absolute !== null && hostOf(absolute) !== hostOf(input.url);
  const original = input.known?.original;
  const address = safeUrl(original?.value, input.url);
  const told = stated && absolute !== null ? { ...derived(stated), value: absolute } : null;
  const own = input.strayed ? null : canonicalUrl(input.url);
  const page: Derived<string> | null = own
    ? { value: own, basis: { kind: 'url', certainty: 'derived' } }
    : null;
  return {
    canonicalUrl: input.strayed ? null : (told ?? page),
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

/** Puts together the story of a page from its visible text, its adapter and its head. */
export function assembleStory(input: StoryInput): Story {
  const lines = headLines(input);
  const body = capped(input.body);
  const headline = input.headline.block.text;
  const outlet = outletOf(input, lines);
  const byline = bylineOf(input, lines, outlet?.value ?? null);
  const [lead] = body;
  const others = new Set(input.meta?.headline.map((one) => one.value.slice(0, 400)));
  others.delete(headline);
  return {
    ...(others.size > 0 && { otherHeadlines: [...others].slice(0, 5) }),
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
      ...dayOfAddress(input.url),
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
