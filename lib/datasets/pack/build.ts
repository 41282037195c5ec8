import { sha256Hex, type Bytes } from '../bytes';
import { Refused } from '../refusal';
import { packRows } from './chunk';
import { LIMITS } from './limits';
import { jsonFile, NAMES, rowsIn, type Chunk, type Manifest, type PackFacts } from './manifest';
import { rowOf, type Row, type Statement } from './row';
import { rowHash, Tally } from './tally';

/** The version before, with the rows that hold in it. */
export interface Previous {
  readonly manifest: Manifest;
  readonly manifestBytes: Bytes;
  readonly live: ReadonlyMap<string, Row>;
}

export interface Draft {
  readonly facts: PackFacts;
  /** Everything that shall hold; the last one about a thing counts. */
  readonly statements: Iterable<Statement>;
  readonly previous?: Previous;
  /** UTC to the second. */
  readonly created: string;
  /** Why what was in the version before and is no more was withdrawn. */
  readonly reason?: string;
}

/** A version that can be written: the files that are new, chunks first. */
export interface Built {
  readonly manifest: Manifest;
  readonly manifestBytes: Bytes;
  readonly files: ReadonlyMap<string, Bytes>;
}

/** Share of rows that hold no more above which all chunks are made anew. */
const DEAD = 0.2;

const inOrder = (rows: Iterable<Row>): Row[] =>
  [...rows].toSorted((a, b) => (a.about < b.about ? -1 : a.about > b.about ? 1 : 0));

function wantedRows({ statements, previous, created, reason = '' }: Draft): Map<string, Row> {
  const wanted = new Map<string, Row>();
  for (const statement of statements) {
    const row = rowOf(statement);
    wanted.set(row.about, row);
  }
  for (const [about, { statement }] of previous?.live ?? []) {
    if (wanted.has(about)) continue;
    const of = about.slice(0, about.indexOf(':'));
    const id = about.slice(of.length + 1);
    const gone: Statement =
      statement.kind === 'withdrawal'
        ? statement
        : { kind: 'withdrawal', of: statement.kind, id, at: created, reason };
    wanted.set(about, rowOf(gone));
  }
  return wanted;
}

/** All of a manifest that is not of one version alone. */
const told = (manifest: Manifest): string =>
  JSON.stringify({ ...manifest, version: 0, previous: null, created: '', chunks: [] });

/**
 * Makes the next version of a pack, or null when nothing would change. What is new, changed or withdrawn goes into new
 * chunks behind those that are there; when over a fifth of all rows would hold no more, all are made anew. The same
 * statements, facts and time give the same bytes. Refuses with `too-large` what nobody would take.
 */
export function buildPack(draft: Draft): Built | null {
  const { facts, previous, created } = draft;
  const wanted = wantedRows(draft);
  if (wanted.size > LIMITS.rows) throw new Refused('too-large', { most: LIMITS.rows });
  const hashes = new Map([...wanted].map(([about, row]) => [about, rowHash(row)]));
  const tally = new Tally();
  for (const [about, row] of wanted) tally.add(row, hashes.get(about));
  const changed = [...wanted.values()].filter(
    ({ about, line }) => previous?.live.get(about)?.line !== line,
  );
  const old = previous?.manifest.chunks ?? [];
  const total = rowsIn(old) + changed.length;
  const compact = total - wanted.size > total * DEAD || total > LIMITS.rows;
  const chunks: Chunk[] = compact ? [] : [...old];
  const files = new Map<string, Bytes>();
  for (const { chunk, bytes } of packRows(inOrder(compact ? wanted.values() : changed))) {
    chunks.push(chunk);
    files.set(NAMES.chunk(chunk.sha256), bytes);
  }
  const version = (previous?.manifest.version ?? 0) + 1;
  const manifest: Manifest = {
    format: 'second-source-manifest',
    spec: 1,
    ...facts,
    version,
    previous: previous
      ? { version: previous.manifest.version, sha256: sha256Hex(previous.manifestBytes) }
      : null,
    created,
    expected: tally.expected(),
    chunks,
  };
  if (previous && changed.length === 0 && told(previous.manifest) === told(manifest)) return null;
  const manifestBytes = jsonFile(manifest);
  files.set(NAMES.manifest(version), manifestBytes);
  return { manifest, manifestBytes, files };
}
