import type { Origin, OriginMember, Standing, TextKin } from '../model/origin';
import type { Report } from '../model/report';
import { outletsOf, type Outlets } from '../outlets/identity';
import { NO_OUTLETS, type OutletTable } from '../outlets/table';
import { isBelievable } from '../model/believable';
import { compareTexts } from './copies';
import { markCounted, type Group, type Texts } from './counted';
import { follow } from './follow';
import { Groups, type Copy, type Kinship } from './kinship';
import { outletKeyOf, ownRoot, rootOf, type Rooted } from './root';
import { standingOf } from './standing';

/** Ranks of roots when copies disagree: a named wire says more than the outlet that printed the copy, a person most. */
const RANK: Readonly<Record<Origin['kind'], number>> = { wire: 3, outlet: 2, party: 1, unknown: 0 };

/** Reports by a key, in order (`Map.groupBy` is younger than the browsers we run in). */
function grouped(rooted: readonly Rooted[], keyOf: (one: Rooted) => string): Map<string, Rooted[]> {
  const groups = new Map<string, Rooted[]>();
  for (const one of rooted) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

const rankOf = ({ root }: Rooted): number => (root.basis.kind === 'reader' ? 4 : RANK[root.kind]);

const published = ({ report: { published: told, provenance } }: Rooted): string =>
  told && isBelievable(told.value.slice(0, 10), provenance) ? told.value : '9999';

/**
 * Reports of one text share one root: the best known one, of equals the earliest. Two wires that only meet in a third
 * report stay two, since it may use both; where they print one text themselves it is neither's, or one has it from the
 * other.
 */
function joinCopies(rooted: readonly Rooted[], copies: readonly Copy[]): Map<string, string> {
  const byId = new Map(rooted.map((one) => [one.report.id, one]));
  const groups = new Groups();
  const wires = new Map<string, ReadonlySet<string>>();
  const wiresOf = (id: string): ReadonlySet<string> => wires.get(groups.of(id)) ?? wireOf(id);
  const wireOf = (id: string): ReadonlySet<string> => {
    const root = byId.get(id)?.root;
    return new Set(root?.kind === 'wire' ? [root.key] : []);
  };
  for (const { a, b, basis } of copies) {
    if (!byId.has(a) || !byId.has(b) || groups.of(a) === groups.of(b)) continue;
    const [of, other] = [wiresOf(a), wiresOf(b)];
    const both = new Set([...of, ...other]);
    const direct = basis.kind === 'reader' || (wireOf(a).size > 0 && wireOf(b).size > 0);
    if (!direct && both.size > of.size && both.size > other.size) continue;
    groups.join(a, b);
    wires.set(groups.of(a), both);
  }
  const members = grouped(rooted, ({ report }) => groups.of(report.id));
  return new Map(
    [...members.values()].flatMap((group) => {
      const { key } = bestOf(group).root;
      return group.map(({ report }): [string, string] => [report.id, key]);
    }),
  );
}

function bestOf(group: readonly Rooted[]): Rooted {
  const [best] = group.toSorted(
    (a, b) =>
      rankOf(b) - rankOf(a) ||
      published(a).localeCompare(published(b)) ||
      a.report.id.localeCompare(b.report.id),
  );
  if (!best) throw new Error('A group of copies has members.');
  return best;
}

/** The first pair of each report, from either end. */
function kin(pairs: readonly Copy[]): Map<string, TextKin> {
  const found = new Map<string, TextKin>();
  for (const { a, b, basis } of pairs) {
    if (!found.has(b)) found.set(b, { reportId: a, basis });
    if (!found.has(a)) found.set(a, { reportId: b, basis });
  }
  return found;
}

/** What is known of the texts, as each member is told it. */
interface Told {
  readonly copies: ReadonlyMap<string, TextKin>;
  readonly said: ReadonlyMap<string, TextKin>;
  readonly echoes: ReadonlyMap<string, TextKin>;
}

function memberOf({ report, root }: Rooted, key: string, told: Told): OriginMember {
  const copyOf = told.copies.get(report.id);
  const echoOf = told.echoes.get(report.id);
  const said = told.said.get(report.id);
  const copy = said ?? copyOf;
  const moved = root.key !== key;
  const role = root.quotes ? 'quotes' : root.own && !moved ? 'original' : 'copy';
  const basis = copy && (said || moved || root.kind === 'unknown') ? copy.basis : root.basis;
  return {
    reportId: report.id,
    role: root.kind === 'unknown' && !copy ? 'original' : role,
    basis,
    chain: root.chain,
    ...(root.chainBasis && { chainBasis: root.chainBasis }),
    ...(copyOf && { copyOf }),
    ...(echoOf && { echoOf }),
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

/** Which reports carry one text, and which texts say each other again. */
function textsOf({ copies, echoes }: Kinship): Texts {
  const groups = new Groups();
  for (const { a, b } of copies) groups.join(a, b);
  const found = new Map<string, string[]>();
  for (const { a, b } of echoes)
    for (const [from, to] of [
      [groups.of(a), groups.of(b)],
      [groups.of(b), groups.of(a)],
    ] as const) {
      const known = found.get(from);
      if (known) known.push(to);
      else found.set(from, [to]);
    }
  return { of: (id) => groups.of(id), echoes: found };
}

/** Report ids. */
type Stated = { readonly has: (reportId: string) => boolean };

/** What a person or a dataset says is of one origin, the later said to be the first's. */
function saidKin(joins: ReadonlyMap<string, string>, byDataset: Stated): Copy[] {
  return [...joins].flatMap(([b, a]) => {
    const kind = byDataset.has(b) ? 'dataset' : 'reader';
    return a === b ? [] : [{ a, b, basis: { kind, certainty: 'stated' } }];
  });
}

/** Each report with what it goes back to, judged by itself or by a person. */
function rootedOf(
  reports: readonly Report[],
  outlets: Outlets,
  alone: (id: string) => boolean,
): Rooted[] {
  return reports.map((report, at) =>
    alone(report.id)
      ? { report, root: ownRoot(report), outlet: null }
      : {
          report,
          root: rootOf(report, outlets, at === 0),
          outlet: outletKeyOf(report, outlets),
        },
  );
}

/**
 * Groups reports by the independent root they go back to: the same wire, the same text, or the same
 * party quoted. `reports` are those accepted as the same story, without the page's own, which comes
 * first. Conservative on purpose: what might be one origin counts once; reports of which nobody can tell
 * whose text they are (no outlet shown, or a headline only) are kept apart and never counted; an origin that only
 * repeats a party which the page or a counted origin also quotes, or says their text again, is not counted again.
 * `byDataset`: reports of which not the person but a dataset says so. `joins`: what a person says is of one origin, report id to report id, to itself for an origin of its own. Owners are
 * no ground: two outlets of one house are two.
 */
export function groupOrigins(
  pageReport: Report,
  reports: readonly Report[],
  joins: ReadonlyMap<string, string> = new Map(),
  table: OutletTable = NO_OUTLETS,
  byDataset: Stated = new Set(),
): { origins: Origin[]; standing: Standing } {
  const outlets = outletsOf([pageReport, ...reports], table);
  const alone = (id: string): boolean => joins.get(id) === id;
  const rooted = rootedOf([pageReport, ...reports], outlets, alone);
  const kinship = compareTexts(rooted.flatMap(({ report }) => (alone(report.id) ? [] : [report])));
  const said = saidKin(joins, byDataset);
  const keys = followed(rooted, joinCopies(rooted, [...kinship.copies, ...said]));
  const pageKey = keys.get(pageReport.id) ?? '';
  const told: Told = {
    copies: kin(kinship.copies),
    said: new Map(said.map(({ a, b, basis }) => [b, { reportId: a, basis }])),
    echoes: kin(kinship.echoes),
  };
  const groups = grouped(rooted, ({ report, root }) => keys.get(report.id) ?? root.key);
  const found = [...groups].map(([key, members]): Group => {
    const head = members.find(({ root }) => root.key === key) ?? members[0];
    const origin: Origin = {
      id: key,
      name: head?.root.name ?? '',
      kind: head?.root.kind ?? 'unknown',
      members: members.map((one) => memberOf(one, key, told)),
      counted: false,
    };
    return { origin, members };
  });
  const [page] = rooted;
  const rests = rootOf(pageReport, outlets);
  const ground = {
    pageKey,
    outletKey: page?.outlet ?? null,
    restsKey: rests.quotes ? rests.key : null,
    texts: textsOf(kinship),
  };
  const ordered = markCounted(found, ground).toSorted(
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
