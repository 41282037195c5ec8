import type { Origin, Uncounted } from '../model/origin';
import type { Rooted } from './root';

/** An origin in the making. */
export interface Group {
  readonly origin: Origin;
  readonly members: readonly Rooted[];
}

/** What is known of the page before anything is counted. */
export interface Ground {
  /** The origin that the page's own report goes back to. */
  readonly pageKey: string;
  /** Its outlet's other reports. */
  readonly outletKey: string | null;
  /** Whom the page rests on itself, in words of its own. */
  readonly restsKey: string | null;
  readonly texts: Texts;
}

/** Which reports carry one text, and which texts say each other again. */
export interface Texts {
  /** The report that stands for all of one text. */
  of(reportId: string): string;
  /** Texts that a text says again, or that say it again. */
  readonly echoes: ReadonlyMap<string, readonly string[]>;
}

/** Words that two names of one body must share at least, and the share of the shorter name they must make up. */
const SHARED_WORDS = 2;
const SHARED_PART = 0.66;

/** Who already speaks for whom: key of a party to the origin that quotes it; empty for the page. */
type Spoken = ReadonlyMap<string, string>;

/** Who already speaks for a party, be it under a longer or shorter name: `civil defense (institute INDECI)`. */
function speakerOf(key: string, spoken: Spoken): string | null {
  const same = spoken.get(key);
  if (same !== undefined) return same;
  const words = new Set(key.split(' '));
  for (const [other, by] of spoken) {
    const others = new Set(other.split(' '));
    const shared = [...words].filter((word) => others.has(word)).length;
    if (shared >= SHARED_WORDS && shared / Math.min(words.size, others.size) >= SHARED_PART)
      return by;
  }
  return null;
}

/** Kinds in the order in which they are counted: what a wire or outlet says counts before whom it quotes. */
const FIRST: Readonly<Record<Origin['kind'], number>> = {
  wire: 0,
  outlet: 1,
  party: 2,
  unknown: 3,
};

const named = (by: string): { by?: string } => (by === '' ? {} : { by });

/** Why nobody can tell whose text a report is. */
function unknownFor({ root, outlet }: Rooted): Uncounted {
  if (root.quotes) return { code: 'nobody-named' };
  return { code: outlet === null ? 'no-outlet' : 'too-little-text' };
}

/** Why a report adds nothing to what is told already; null when it does. */
function repeats(
  { report, root }: Rooted,
  spoken: Spoken,
  told: Spoken,
  texts: Texts,
): Uncounted | null {
  const speaker = root.rests === null ? null : speakerOf(root.rests, spoken);
  if (speaker !== null) {
    const party = root.chain.find(({ key }) => key === root.rests)?.name ?? root.name;
    return { code: 'already-quoted', party, ...named(speaker) };
  }
  for (const other of texts.echoes.get(texts.of(report.id)) ?? []) {
    const by = told.get(other);
    if (by !== undefined) return { code: 'says-again', ...named(by) };
  }
  return null;
}

/**
 * Marks the origins that count, and says of the others why they do not. One counts only if at least one of its reports
 * says something of its own: neither rests on a party that the page or an origin counted before already speaks for, nor
 * says its text again.
 */
export function markCounted(groups: readonly Group[], ground: Ground): Origin[] {
  const spoken = new Map<string, string>();
  const told = new Map<string, string>();
  const speak = ({ members }: Group, by: string): void => {
    for (const { root, report } of members) {
      told.set(ground.texts.of(report.id), by);
      for (const { key } of root.chain) if (!spoken.has(key)) spoken.set(key, by);
    }
  };
  const ofPage = ({ origin: { id } }: Group): Uncounted | null => {
    if (id === ground.pageKey) return { code: 'this-page' };
    if (id === ground.outletKey) return { code: 'same-outlet' };
    return id === ground.restsKey ? { code: 'page-rests' } : null;
  };
  for (const group of groups) if (ofPage(group)) speak(group, '');
  const inOrder = groups.toSorted(
    (a, b) =>
      FIRST[a.origin.kind] - FIRST[b.origin.kind] ||
      b.members.length - a.members.length ||
      (a.origin.id < b.origin.id ? -1 : 1),
  );
  return inOrder.map((group): Origin => {
    const { origin, members } = group;
    const [first] = members;
    const known = ofPage(group) ?? (origin.kind === 'unknown' && first ? unknownFor(first) : null);
    const reasons = members.map((one) => repeats(one, spoken, told, ground.texts));
    const [reason = null] = reasons.includes(null) ? [] : reasons;
    const uncounted = known ?? reason;
    if (uncounted === null) speak(group, origin.name);
    // Who says again what it says again goes back as far.
    else if (known === null)
      for (const { report } of members) told.set(ground.texts.of(report.id), uncounted.by ?? '');
    return { ...origin, counted: uncounted === null, ...(uncounted && { uncounted }) };
  });
}
