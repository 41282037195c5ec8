import type { PublishedPack } from '@/lib/core/model/curation';
import { done, failed, type Result } from '@/lib/core/model/problem';
import type { Bytes } from '@/lib/datasets/bytes';
import { archive } from '@/lib/datasets/pack/archive';
import { buildPack } from '@/lib/datasets/pack/build';
import { LIMITS } from '@/lib/datasets/pack/limits';
import { NAMES, readManifest, type Publisher } from '@/lib/datasets/pack/manifest';
import { publisherFiles, releaseFiles } from '@/lib/datasets/pack/publish';
import type { Statement } from '@/lib/datasets/pack/row';
import type { Signer } from '@/lib/datasets/trust/secret-key';
import { keepOwn, ownFiles, ownRow, type OwnRow } from '@/lib/store/own';
import type { Store } from '@/lib/store/open';
import type { World } from '../areas';
import { alone } from './keep';
import { signerFor } from './keys';
import { layOut } from './stage';
import { filesOf, heldIn, liveOf, neededBy, packFactsOf, rowsOf, second } from './working';

const DAY = 86_400_000;

export interface PublishRequest {
  readonly id: string;
  /** Public half of the key that signs. */
  readonly key: string;
  /** Whether the beginnings of articles go out, too. */
  readonly texts: boolean;
  /** For how long subscribers may take it for the newest. */
  readonly days: number;
}

const withoutText = (statement: Statement): Statement =>
  statement.kind === 'report'
    ? { ...statement, report: { ...statement.report, text: null, truncated: false } }
    : statement;

interface Appointed {
  readonly publisher: NonNullable<OwnRow['publisher']>;
  readonly files: ReadonlyMap<string, Bytes>;
}

/** Who may sign: the key that did before, or this one from now on, appointed by both. Null: the key before is gone. */
async function appoint(
  store: Store,
  row: OwnRow,
  signer: Signer,
  created: string,
): Promise<Appointed | null> {
  const { text } = signer.publicKey;
  if (row.publisher?.key === text) return { publisher: row.publisher, files: new Map() };
  const before = row.publisher ? await signerFor(store, row.publisher.key) : null;
  if (row.publisher && !before) return null;
  const number = (row.publisher?.number ?? 0) + 1;
  const publisher: Publisher = {
    format: 'second-source-publisher',
    spec: 1,
    pack: row.facts.pack,
    number,
    threshold: 1,
    keys: [text],
    created,
  };
  const files = await publisherFiles(publisher, before ? [before, signer] : [signer]);
  return { publisher: { number, key: text }, files };
}

/** The next version of a dataset, or the published one where nothing changed. */
async function versionOf(store: Store, row: OwnRow, texts: boolean, created: string) {
  const held = heldIn(await liveOf(store, row));
  const statements = [...held.values()].map((one) => (texts ? one : withoutText(one)));
  const draft = { facts: packFactsOf(row.facts), statements, created };
  if (!row.published) return buildPack(draft);
  const previous = {
    manifest: readManifest(row.published),
    manifestBytes: row.published,
    live: await rowsOf(store, row.id, row.published),
  };
  return buildPack({ ...draft, previous }) ?? { ...previous, files: new Map<string, Bytes>() };
}

/** All files of a published version, as a host serves them. */
async function filesToServe(store: Store, row: OwnRow, release: ReadonlyMap<string, Bytes>) {
  const files = new Map<string, Bytes>(release);
  const get = filesOf(store, row.id);
  if (row.published) {
    const manifest = readManifest(row.published);
    files.set(NAMES.manifest(manifest.version), row.published);
    for (const { sha256, bytes } of manifest.chunks)
      files.set(NAMES.chunk(sha256), await get(NAMES.chunk(sha256), bytes));
  }
  for (const name of await ownFiles(store, row.id))
    if (name.startsWith('publisher-')) files.set(name, await get(name, LIMITS.publisher));
  return files;
}

/**
 * Signs what a dataset says as its next version and packs all files that a host serves into one archive. Fails with
 * `not-told` where there is nothing, `not-allowed` where a key that signed before is needed and gone.
 */
export function publishOwn(
  { store }: World,
  { id, key, texts, days }: PublishRequest,
  at: string,
): Promise<Result<{ readonly zip: Bytes; readonly name: string; readonly version: number }>> {
  return alone(id, async () => {
    const [row, signer] = [await ownRow(store, id), await signerFor(store, key)];
    if (!row || !signer) return failed('not-told');
    const created = second(at);
    const appointed = await appoint(store, row, signer, created);
    if (!appointed) return failed('not-allowed');
    const built = await versionOf(store, row, texts, created);
    if (!built) return failed('not-told');
    const { manifest, manifestBytes } = built;
    const next: OwnRow = {
      ...row,
      published: manifestBytes,
      publishedAt: at,
      publisher: appointed.publisher,
    };
    const files = new Map([...built.files, ...appointed.files]);
    files.delete(NAMES.manifest(manifest.version));
    await keepOwn(store, next, files, new Set([...(await neededBy(store, next)), ...files.keys()]));
    const { pack, version } = manifest;
    const expires = second(new Date(Date.parse(at) + days * DAY).toISOString());
    const publisher = appointed.publisher.number;
    const head = { pack, version, manifestBytes, publisher, created, expires };
    const zip = archive(await filesToServe(store, next, await releaseFiles(head, signer)));
    return done({ zip, name: `${pack}-${version}.zip`, version });
  });
}

/** Publishes, and lays the archive out for the page to fetch. */
export async function publish(
  world: World,
  request: PublishRequest,
  at: string,
): Promise<Result<PublishedPack>> {
  const made = await publishOwn(world, request, at);
  if (!made.ok) return made;
  const { zip, name, version } = made.value;
  const staged = crypto.randomUUID();
  const pieces = await layOut(world.store, staged, zip);
  return done({ staged, pieces, bytes: zip.length, name, version });
}
