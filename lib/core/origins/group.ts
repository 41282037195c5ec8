import type { Origin, OriginMember, Standing } from '../model/origin';
import type { Report } from '../model/report';
import { outletsOf, type Outlets } from '../outlets/identity';
import { findCopies, type Copy } from './copies';
import { follow } from './follow';
import { outletKeyOf, rootOf, type Root } from './root';
import { standingOf } from './standing';

/** Ranks of roots when copies disagree: a named wire says more than the outlet that printed the copy. */
const RANK: Readonly<Record<Origin['kind'], number>> = { wire: 3, outlet: 2, party: 1, unknown: 0 };

interface Rooted {
  readonly report: Report;
  readonly root: Root;
  /** Key of the outlet that publishes it. */
  readonly outlet: string | null;
}

interface Group {
  readonly origin: Origin;
  readonly members: readonly Rooted[];
}

const published = ({ report }: Rooted): string => report.published?.value ?? '9999';

/**
 * Reports of one text share one root: the best known one, of equals the earliest. Two wires stay two, since one may
 * quote the other, unless a person says otherwise.
 */
function joinCopies(rooted: readonly Rooted[], copies: readonly Copy[]): Map<string, string> {
  const groups = new Map(rooted.map((one) => [one.report.id, [one]]));
  for (const { a, b, basis } of copies) {
    const [x, y] = [groups.get(a), groups.get(b)];
    if (!x || !y || x === y) continue;
    if (basis.kind !== 'reader' && wiresOf([...x, ...y]).size > 1) continue;
    const joined = [...x, ...y];
    for (const { report } of joined) groups.set(report.id, joined);
  }
  return new Map([...groups].map(([id, group]) => [id, bestOf(group).root.key]));
}

const wiresOf = (group: readonly Rooted[]): Set<string> =>
  new Set(group.flatMap(({ root }) => (root.kind === 'wire' ? [root.key] : [])));

function bestOf(group: readonly Rooted[]): Rooted {
  const [best] = group.toSorted(
    (a, b) =>
      RANK[b.root.kind] - RANK[a.root.kind] ||
      published(a).localeCompare(published(b)) ||
      a.report.id.localeCompare(b.report.id),
  );
  if (!best) throw new Error('A group of copies has members.');
  return best;
}

function memberOf({ report, root }: Rooted, key: string, copies: readonly Copy[]): OriginMember {
  const mine = copies.filter(({ a, b }) => a === report.id || b === report.id);
  const said = mine.find(({ b, basis }) => basis.kind === 'reader' && b === report.id);
  const copy = said ?? mine[0];
  const moved = root.key !== key;
  const role = root.quotes ? 'quotes' : root.own && !moved ? 'original' : 'copy';
  const basis = copy && (said || moved || root.kind === 'unknown') ? copy.basis : root.basis;
  return {
    reportId: report.id,
    role: root.kind === 'unknown' && !copy ? 'original' : role,
    basis,
    chain: root.chain,
  };
}

/** Who rests on an outlet rests on what that outlet rests on. */
function followed(
  rooted: readonly Rooted[],
  keys: ReadonlyMap<string, string>,
): Map<string, string> {
  const told = rooted.map(({ report, root, outlet }) => ({
    outlet,
    key: keys.get(report.id) ?? root.key,
  }));
  const ends = follow(told);
  return new Map([...keys].map(([id, key]) => [id, ends(key)]));
}

/** Words that two names of one body must share at least, and the share of the shorter name they must make up. */
const SHARED_WORDS = 2;
const SHARED_PART = 0.66;

/** Whether somebody already speaks for a party, be it under a longer or shorter name: `civil defense (institute INDECI)`. */
function isSpoken(key: string, spoken: ReadonlySet<string>): boolean {
  if (spoken.has(key)) return true;
  const words = new Set(key.split(' '));
  return [...spoken].some((other) => {
    const others = new Set(other.split(' '));
    const shared = [...words].filter((word) => others.has(word)).length;
    return shared >= SHARED_WORDS && shared / Math.min(words.size, others.size) >= SHARED_PART;
  });
}

/** Kinds in the order in which they are counted: what a wire or outlet says counts before whom it quotes. */
const FIRST: Readonly<Record<Origin['kind'], number>> = {
  wire: 0,
  outlet: 1,
  party: 2,
  unknown: 3,
};

/**
 * Marks the origins that count. One counts only if at least one of its reports says something of its own, or rests on a
 * party that neither the page nor an origin counted before already speaks for.
 */
function markCounted(groups: readonly Group[], pageKeys: ReadonlySet<string>): Origin[] {
  const spoken = new Set<string>();
  const speak = ({ members }: Group): void => {
    for (const { root } of members) for (const { key } of root.chain) spoken.add(key);
  };
  for (const group of groups) if (pageKeys.has(group.origin.id)) speak(group);
  const inOrder = groups.toSorted(
    (a, b) =>
      FIRST[a.origin.kind] - FIRST[b.origin.kind] ||
      b.members.length - a.members.length ||
      (a.origin.id < b.origin.id ? -1 : 1),
  );
  return inOrder.map((group) => {
    const { origin, members } = group;
    const adds = members.some(({ root }) => root.rests === null || !isSpoken(root.rests, spoken));
    const counted = !pageKeys.has(origin.id) && origin.kind !== 'unknown' && adds;
    if (counted) speak(group);
    return { ...origin, counted };
  });
}

/** What a person says is of one origin. */
const saidCopies = (joins: ReadonlyMap<string, string>): Copy[] =>
  [...joins].map(([b, a]) => ({ a, b, basis: { kind: 'reader', certainty: 'stated' } }));

/** Origins that are the page's own: the one it goes back to, its outlet's other reports, whom it rests on itself. */
function pageKeysOf(page: Report, key: string, outlets: Outlets): Set<string> {
  const rests = rootOf(page, outlets);
  return new Set([key, outletKeyOf(page, outlets) ?? key, rests.quotes ? rests.key : key]);
}

/**
 * Groups reports by the independent root they go back to: the same wire, the same text, or the same
 * party quoted. `reports` are those accepted as the same story, without the page's own, which comes
 * first. Conservative on purpose: what might be one origin counts once; reports of which nobody can tell
 * whose text they are (no outlet shown, or a headline only) are kept apart and never counted; an origin that only
 * repeats a party which the page or a counted origin also quotes is not counted again. `joins`: what a person says is of
 * one origin, report id to report id.
 */
export function groupOrigins(
  pageReport: Report,
  reports: readonly Report[],
  joins: ReadonlyMap<string, string> = new Map(),
): { origins: Origin[]; standing: Standing } {
  const outlets = outletsOf([pageReport, ...reports]);
  const rooted = [pageReport, ...reports].map((report) => ({
    report,
    root: rootOf(report, outlets, report === pageReport),
    outlet: outletKeyOf(report, outlets),
  }));
  const copies = [...findCopies(rooted.map(({ report }) => report)), ...saidCopies(joins)];
  const keys = followed(rooted, joinCopies(rooted, copies));
  const pageKey = keys.get(pageReport.id) ?? '';
  const groups = new Map<string, Rooted[]>();
  for (const one of rooted) {
    const key = keys.get(one.report.id) ?? one.root.key;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const found = [...groups].map(([key, members]): Group => {
    const head = members.find(({ root }) => root.key === key) ?? members[0];
    const origin: Origin = {
      id: key,
      name: head?.root.name ?? '',
      kind: head?.root.kind ?? 'unknown',
      members: members.map((one) => memberOf(one, key, copies)),
      counted: false,
    };
    return { origin, members };
  });
  const ordered = markCounted(found, pageKeysOf(pageReport, pageKey, outlets)).toSorted(
    (a, b) =>
      Number(b.id === pageKey) - Number(a.id === pageKey) ||
      Number(b.counted) - Number(a.counted) ||
      b.members.length - a.members.length ||
      (a.id < b.id ? -1 : 1),
  );
  return { origins: ordered, standing: standingOf(pageReport, ordered[0] ?? null) };
}

/** Independent origins besides the page's own. The only place where origins are counted. */
export function countOrigins(origins: readonly Origin[]): number {
  return origins.filter(({ counted }) => counted).length;
}
