import { utf8, type Bytes } from '@/lib/datasets/bytes';
import { buildPack, type Built, type Draft } from '@/lib/datasets/pack/build';
import { readLive, type Get } from '@/lib/datasets/pack/live';
import { publisherFiles, releaseFiles } from '@/lib/datasets/pack/publish';
import type { PackFacts, Publisher } from '@/lib/datasets/pack/manifest';
import { Refused } from '@/lib/datasets/refusal';
import { generateKey, signerOf, type Signer } from '@/lib/datasets/trust/secret-key';
import type { Statement } from '@/lib/datasets/pack/row';

/** A host that serves files from memory. */
export type Host = Map<string, Bytes>;

export const FACTS: PackFacts = {
  pack: 'harbour-fire',
  title: 'Harbour fire',
  description: 'Reports of an invented fire.',
  publisher: 'Desk of the Example',
  licences: [{ name: 'CC0-1.0' }],
  contact: 'desk@paper.example',
  languages: ['en'],
};

export const CREATED = '2026-03-01T00:00:00Z';
export const EXPIRES = '2026-04-01T00:00:00Z';
export const NOW = '2026-03-02T00:00:00Z';

/** Reads a host as a subscriber does. */
export const reading =
  (host: ReadonlyMap<string, Bytes>): Get =>
  async (name, most) => {
    const bytes = host.get(name);
    if (!bytes) throw new Refused('missing', { file: name });
    if (bytes.length > most) throw new Refused('too-large', { most });
    return await Promise.resolve(bytes);
  };

/** A new signer. */
export async function newSigner(): Promise<Signer> {
  const { publicKey, privateKey } = await generateKey(false);
  return signerOf(publicKey, privateKey);
}

/** A publisher of the given keys. */
export const publisherOf = (
  signers: readonly Signer[],
  number = 1,
  threshold = 1,
  pack = FACTS.pack,
): Publisher => ({
  format: 'second-source-publisher',
  spec: 1,
  pack,
  number,
  threshold,
  keys: signers.map(({ publicKey }) => publicKey.text),
  created: CREATED,
});

/** Puts a publisher on the host. */
export async function appoint(
  host: Host,
  publisher: Publisher,
  signers: readonly Signer[],
): Promise<void> {
  for (const [name, bytes] of await publisherFiles(publisher, signers)) host.set(name, bytes);
}

export interface ReleaseOptions {
  readonly publisher?: number;
  readonly created?: string;
  readonly expires?: string;
}

/** Puts the head of a version on the host. */
export async function release(
  host: Host,
  { manifest, manifestBytes }: Pick<Built, 'manifest' | 'manifestBytes'>,
  signer: Signer,
  { publisher = 1, created = manifest.created, expires = EXPIRES }: ReleaseOptions = {},
): Promise<void> {
  const { pack, version } = manifest;
  const told = { pack, version, manifestBytes, publisher, created, expires };
  for (const [name, bytes] of await releaseFiles(told, signer)) host.set(name, bytes);
}

/** Builds and signs the next version on the host. */
export async function publish(
  host: Host,
  statements: Iterable<Statement>,
  signer: Signer,
  { previous, ...options }: ReleaseOptions & { readonly previous?: Built } = {},
): Promise<Built> {
  const created = options.created ?? CREATED;
  const before = previous && {
    ...previous,
    live: await readLive(previous.manifest, reading(host)),
  };
  const draft: Draft = { facts: FACTS, statements, created };
  const built = buildPack(before ? { ...draft, previous: before } : draft);
  if (!built) throw new Error('Nothing changed.');
  for (const [name, bytes] of built.files) host.set(name, bytes);
  await release(host, built, signer, options);
  return built;
}

/** The same host with one file changed. */
export const withFile = (host: Host, name: string, bytes: Bytes | string): Host =>
  new Map(host).set(name, typeof bytes === 'string' ? utf8(bytes) : bytes);

/** A report of an invented paper. */
export const reportStatement = (
  n: number,
  headline = `Fire number ${n} in the harbour`,
): Statement => ({
  kind: 'report',
  report: {
    id: `url:https://paper${n % 17}.example/${n}`,
    url: `https://paper${n % 17}.example/${n}`,
    headline,
    headlineBasis: { kind: 'dataset', certainty: 'stated' },
    outlet: { value: `Paper ${n % 17}`, basis: { kind: 'dataset', certainty: 'stated' } },
    domain: `paper${n % 17}.example`,
    byline: [],
    published: {
      value: `2026-02-${String((n % 28) + 1).padStart(2, '0')}`,
      precision: 'day',
      basis: { kind: 'dataset', certainty: 'stated' },
    },
    language: 'en',
    text: null,
    truncated: false,
    dateline: null,
    credit: null,
    annotation: null,
  },
});

/** So many of them, each another, from the `first` on. */
export const reportStatements = (count: number, first = 0): Statement[] =>
  Array.from({ length: count }, (_, n) => reportStatement(first + n));
