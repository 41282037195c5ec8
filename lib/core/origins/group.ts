import type { Origin, OriginMember, Standing } from '../model/origin';
import type { Report } from '../model/report';
import { findCopies, type Copy } from './copies';
import { rootOf, type Root } from './root';
import { standingOf } from './standing';

/** Ranks of roots when copies disagree: a named wire says more than the outlet that printed the copy. */
const RANK: Readonly<Record<Origin['kind'], number>> = { wire: 3, outlet: 2, party: 1, unknown: 0 };

interface Rooted {
  readonly report: Report;
  readonly root: Root;
}

const published = ({ report }: Rooted): string => report.published?.value ?? '9999';

/** Copies share one root: the best known one, of equals the earliest. */
function joinCopies(rooted: readonly Rooted[], copies: readonly Copy[]): Map<string, string> {
  const byId = new Map(rooted.map((one) => [one.report.id, one]));
  const keys = new Map(rooted.map(({ report, root }) => [report.id, root.key]));
  for (const { a, b } of copies) {
    const [x, y] = [byId.get(a), byId.get(b)];
    const [from, to] = [keys.get(a), keys.get(b)];
    if (!x || !y || from === undefined || to === undefined || from === to) continue;
    const rank = RANK[x.root.kind] - RANK[y.root.kind];
    // Two different wires that share a passage stay two: one may quote the other.
    if (x.root.kind === 'wire' && y.root.kind === 'wire') continue;
    const first = rank > 0 || (rank === 0 && published(x) <= published(y));
    const [winner, loser] = first ? [from, to] : [to, from];
    for (const [id, key] of keys) if (key === loser) keys.set(id, winner);
  }
  return keys;
}

function memberOf({ report, root }: Rooted, key: string, copies: readonly Copy[]): OriginMember {
  const copy = copies.find(({ a, b }) => a === report.id || b === report.id);
  const moved = root.key !== key;
  const role = root.kind === 'party' ? 'quotes' : root.own && !moved ? 'original' : 'copy';
  const basis = copy && (moved || root.kind === 'unknown') ? copy.basis : root.basis;
  return {
    reportId: report.id,
    role: root.kind === 'unknown' && !copy ? 'original' : role,
    basis,
    chain: root.chain,
  };
}

/**
 * Parties that a counted wire or outlet already speaks for: a report that only repeats such a party
 * adds no independent origin for what it says.
 */
function quotedElsewhere(origins: readonly Origin[]): Set<string> {
  return new Set(
    origins
      .filter(({ kind, counted }) => counted && kind !== 'party')
      .flatMap(({ members }) =>
        members.flatMap(({ chain }) => chain.map(({ key }) => `party:${key}`)),
      ),
  );
}

/**
 * Groups reports by the independent root they go back to: the same wire, the same text, or the same
 * party quoted. `reports` are those accepted as the same story, without the page's own, which comes
 * first. Conservative on purpose: what might be one origin counts once; reports whose outlet the page
 * does not show are kept apart and never counted; a party that a counted wire or outlet also quotes
 * is not counted again.
 */
export function groupOrigins(
  pageReport: Report,
  reports: readonly Report[],
): { origins: Origin[]; standing: Standing } {
  const rooted = [pageReport, ...reports].map((report) => ({ report, root: rootOf(report) }));
  const copies = findCopies(rooted.map(({ report }) => report));
  const keys = joinCopies(rooted, copies);
  const pageKey = keys.get(pageReport.id) ?? '';
  const groups = new Map<string, Rooted[]>();
  for (const one of rooted) {
    const key = keys.get(one.report.id) ?? one.root.key;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const origins = [...groups].map(([key, members]): Origin => {
    const head = members.find(({ root }) => root.key === key) ?? members[0];
    const kind = head?.root.kind ?? 'unknown';
    return {
      id: key,
      name: head?.root.name ?? '',
      kind,
      members: members.map((one) => memberOf(one, key, copies)),
      counted: key !== pageKey && kind !== 'unknown',
    };
  });
  const spoken = quotedElsewhere(origins);
  const counted = origins.map((origin) =>
    origin.kind === 'party' && spoken.has(origin.id) ? { ...origin, counted: false } : origin,
  );
  const ordered = counted.toSorted(
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
