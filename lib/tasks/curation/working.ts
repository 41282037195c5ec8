import { buildPack } from '@/lib/datasets/pack/build';
import { readLive, type Get } from '@/lib/datasets/pack/live';
import { NAMES, readManifest, type Manifest, type PackFacts } from '@/lib/datasets/pack/manifest';
import { readRow, rowOf, type Row, type Statement } from '@/lib/datasets/pack/row';
import { Refused } from '@/lib/datasets/refusal';
import { ownFile, ownFiles, type KeptState, type OwnRow } from '@/lib/store/own';
import type { Counts, DatasetFacts, Step } from '@/lib/core/model/curation';
import type { Store } from '@/lib/store/open';

/** States that are kept; the oldest go first. */
const MOST_STATES = 40;
/** Chunks of a state above which all are made anew: every edit adds one. */
const MOST_CHUNKS = 48;

export type Live = ReadonlyMap<string, Row>;
export type Held = Map<string, Statement>;

/** Files of a dataset of one's own, as of a host. */
export const filesOf =
  (store: Store, id: string): Get =>
  async (name, most) => {
    const bytes = await ownFile(store, id, name);
    if (!bytes) throw new Refused('missing', { file: name });
    if (bytes.length > most) throw new Refused('too-large', { file: name, most });
    return new Uint8Array(bytes);
  };

/** Rows of a state, withdrawals among them. Refuses what is damaged. */
export const rowsOf = (
  store: Store,
  id: string,
  manifest: Uint8Array<ArrayBuffer>,
): Promise<Live> => readLive(readManifest(manifest), filesOf(store, id));

let last: { readonly key: string; readonly live: Promise<Live> } | null = null;

/** Rows that hold now; kept in mind for who asks again. */
export function liveOf(store: Store, row: OwnRow): Promise<Live> {
  const state = row.states[row.now];
  if (!state) return Promise.resolve(new Map());
  const key = `${row.id} ${row.revision}`;
  if (last?.key !== key) last = { key, live: rowsOf(store, row.id, state.manifest) };
  const { live } = last;
  live.catch(() => {
    last = null;
  });
  return live;
}

/** What is said, without what was withdrawn. */
export function heldIn(live: Live): Held {
  const held: Held = new Map();
  for (const [about, { statement }] of live)
    if (statement.kind !== 'withdrawal') held.set(about, statement);
  return held;
}

export const countsOf = ({ reports, decisions, notes }: Counts): Counts => ({
  reports,
  decisions,
  notes,
});

/** UTC to the second, as packs write it. */
export const second = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** Whether a statement can be read back from a pack made at that time; one that cannot must not go into one. */
export function isSound(statement: Statement, created: string): boolean {
  try {
    return readRow(rowOf(statement).line, 1, created).about !== '';
  } catch {
    return false;
  }
}

/** Facts as packs carry them, always in one order: the same facts are the same bytes. */
export const packFactsOf = (facts: DatasetFacts): PackFacts => ({
  pack: facts.pack,
  title: facts.title,
  description: facts.description,
  publisher: facts.publisher,
  licences: facts.licences.map(({ name, url }) => (url === undefined ? { name } : { name, url })),
  contact: facts.contact,
  languages: [...facts.languages],
});

const namesIn = ({ chunks }: Manifest): string[] => chunks.map(({ sha256 }) => NAMES.chunk(sha256));

/** Names of the files that the states and the published version of a dataset consist of. */
export async function neededBy(store: Store, row: OwnRow): Promise<Set<string>> {
  const manifests = row.states.map(({ manifest }) => manifest);
  if (row.published) manifests.push(row.published);
  const chunks = manifests.flatMap((one) => namesIn(readManifest(one)));
  const signed = (await ownFiles(store, row.id)).filter((name) => name.startsWith('publisher-'));
  return new Set([...chunks, ...signed]);
}

/** The next state of a dataset: what it shall say from now on. Null when nothing would change. */
export async function nextState(
  store: Store,
  row: OwnRow,
  statements: Iterable<Statement>,
  { at, step }: { readonly at: string; readonly step: Step },
): Promise<{ readonly row: OwnRow; readonly files: ReadonlyMap<string, Uint8Array> } | null> {
  const created = second(at);
  const state = row.states[row.now];
  const facts = packFactsOf(row.facts);
  const draft = { facts, statements, created };
  let previous: Parameters<typeof buildPack>[0]['previous'];
  if (state) {
    const manifest = readManifest(state.manifest);
    previous = { manifest, manifestBytes: state.manifest, live: await liveOf(store, row) };
    if (manifest.chunks.length > MOST_CHUNKS) {
      // The same again in few chunks.
      const whole = { manifest: { ...manifest, chunks: [] }, manifestBytes: state.manifest };
      previous = { ...whole, live: new Map() };
    }
  }
  const built = buildPack(previous ? { ...draft, previous } : draft);
  if (!built) return null;
  const next: KeptState = {
    at,
    step,
    ...countsOf(built.manifest.expected),
    manifest: built.manifestBytes,
  };
  const states = [...row.states.slice(0, row.now + 1), next].slice(-MOST_STATES);
  return {
    row: { ...row, revision: revisionAfter(row), states, now: states.length - 1 },
    files: new Map([...built.files].filter(([name]) => name.startsWith('c/'))),
  };
}

/** A number that no state of the dataset ever had, even one that was given up. */
export const revisionAfter = ({ revision }: Pick<OwnRow, 'revision'>): number =>
  Math.max(revision + 1, Date.now());
