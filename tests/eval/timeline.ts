import { readFileSync } from 'node:fs';
import { datedSentences, dayAt, type DatedSentence } from '@/lib/core/timeline/dated';
import { dayMentions } from '@/lib/core/time/mentions';

interface Document {
  readonly docid: string;
  readonly corpus: string;
  readonly dct?: string | null;
  readonly sentences: readonly string[];
}

interface Item {
  /** 0: the order is not known. */
  readonly order: number;
  readonly date: string;
  readonly mentions: readonly string[];
}

interface Target {
  readonly corpus: string;
  readonly entity: string;
  readonly items: readonly Item[];
}

const linesOf = <T>(path: string | undefined): T[] =>
  readFileSync(path ?? '', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));

/** Past forms that do not end in `-ed` and mostly tell an event. */
const IRREGULAR =
  /^(?:said|told|won|lost|took|gave|made|became|began|built|bought|sold|flew|fell|rose|met|left|led|held|hit|cut|sent|spoke|wrote|put|found|got|came|went|paid|ran|saw|set|shut|drew|grew|broke|chose|struck|died)$/;
const isEvent = (word: string): boolean => IRREGULAR.test(word) || /^[a-z]{3,}ed$/.test(word);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Words by which a text names an entity: all of its name, or the last word of a person's. */
function naming(entity: string): RegExp {
  const last = entity.split(' ').at(-1) ?? entity;
  const person = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(entity);
  return new RegExp(
    String.raw`\b(?:${escaped(entity)}${person ? `|${escaped(last)}` : ''})\b`,
    'i',
  );
}

interface Dated {
  readonly document: Document;
  readonly written: string | null;
  readonly sentences: readonly DatedSentence[];
}

function datedOf(document: Document): Dated {
  const printed = document.sentences.slice(0, 4).flatMap((line) => dayMentions(line, null))[0]?.day;
  const written = document.dct ?? printed ?? null;
  return { document, written, sentences: datedSentences(document.sentences, written) };
}

/** Events of the sentences that name an entity, each with the day our reading gives it. */
function timelineOf(
  entity: string,
  documents: readonly Dated[],
  dayOf: 'read' | 'written',
): Item[] {
  const named = naming(entity);
  const found = documents.flatMap(({ document, written, sentences }) =>
    sentences.flatMap((dated, at) => {
      if (!named.test(dated.sentence)) return [];
      return [...dated.sentence.matchAll(/[\p{L}]+/gu)].flatMap((match) => {
        const day = dayOf === 'read' ? dayAt(dated, match.index, written) : written;
        return isEvent(match[0]) && day !== null
          ? [{ date: day, mention: `${document.docid}-${at}-${match[0]}` }]
          : [];
      });
    }),
  );
  const days = [...new Set(found.map(({ date }) => date))].toSorted();
  return found.map(({ date, mention }) => ({
    order: days.indexOf(date) + 1,
    date,
    mentions: [mention],
  }));
}

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** F1 of the sets of days (Martschat and Markert 2018). */
function dateF1(given: readonly Item[], expected: readonly Item[]): number {
  const [a, b] = [given, expected].map(
    (items) => new Set(items.map(({ date }) => date).filter(isDay)),
  );
  if (!a || !b || a.size + b.size === 0) return 1;
  return (2 * [...a].filter((day) => b.has(day)).length) / (a.size + b.size);
}

type Relation =
  | { readonly kind: 'anchored'; readonly a: Item; readonly date: string }
  | { readonly kind: 'before'; readonly a: Item; readonly b: Item };

/** Relations from which all others of a timeline follow: each event with its date, and one event a step of the order. */
function reduced(items: readonly Item[]): Relation[] {
  const ordered = items.filter(({ order }) => order > 0).toSorted((a, b) => a.order - b.order);
  return ordered.flatMap((a, i): Relation[] => {
    const before = ordered.findLast((one, at) => at < i && one.order < a.order);
    const first = ordered.findIndex(({ order }) => order === a.order) === i;
    return [
      { kind: 'anchored', a, date: a.date },
      ...(first && before ? ([{ kind: 'before', a: before, b: a }] satisfies Relation[]) : []),
    ];
  });
}

/** How many relations follow from another timeline: its transitive closure is the comparison of its orders. */
function entailed(relations: readonly Relation[], items: readonly Item[]): number {
  const byMention = new Map(
    items
      .filter(({ order }) => order > 0)
      .flatMap((item) => item.mentions.map((one) => [one, item] as const)),
  );
  const found = ({ mentions }: Item): Item | undefined =>
    mentions.map((one) => byMention.get(one)).find((one) => one !== undefined);
  return relations.filter((relation) => {
    const a = found(relation.a);
    if (relation.kind === 'anchored') return a?.date === relation.date;
    const b = found(relation.b);
    return a !== undefined && b !== undefined && a.order < b.order;
  }).length;
}

const rounded = (value: number): number => Number(value.toFixed(4));
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function scores(
  pairs: readonly { readonly given: readonly Item[]; readonly expected: readonly Item[] }[],
) {
  let [right, given, kept, expected] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const [ours, theirs] = [reduced(pair.given), reduced(pair.expected)];
    right += entailed(ours, pair.expected);
    given += ours.length;
    kept += entailed(theirs, pair.given);
    expected += theirs.length;
  }
  const [precision, recall] = [share(right, given), share(kept, expected)];
  return {
    dateF1: rounded(
      share(
        pairs.reduce((sum, one) => sum + dateF1(one.given, one.expected), 0),
        pairs.length,
      ),
    ),
    official: {
      precision: rounded(precision),
      recall: rounded(recall),
      f1: rounded(share(2 * precision * recall, precision + recall)),
    },
  };
}

/**
 * Timelines of entities from raw text: DOCS ({docid, corpus, dct, sentences}) and TIMELINES ({corpus, entity, items}),
 * as SemEval-2015 task 4 (Minard et al.) has them, main track. Events are past forms in sentences that name the entity;
 * their days are our reading's. `dateF1`: of the sets of whole days, mean over the timelines. `official`: the task's
 * measure, temporal awareness (UzZaman and Allen 2011): relations of the one timeline, reduced, that follow from the
 * other, over all timelines together; an event is the same when one of its mentions is. `baseline`: the same events, all
 * on the day their document was written.
 */
export function measure([documentsPath, timelinesPath]: readonly string[]) {
  const documents = linesOf<Document>(documentsPath).map(datedOf);
  const targets = linesOf<Target>(timelinesPath);
  const pairs = (dayOf: 'read' | 'written') =>
    targets.map(({ corpus, entity, items }) => ({
      given: timelineOf(
        entity,
        documents.filter(({ document }) => document.corpus === corpus),
        dayOf,
      ),
      expected: items,
    }));
  return { n: targets.length, ...scores(pairs('read')), baseline: scores(pairs('written')) };
}
