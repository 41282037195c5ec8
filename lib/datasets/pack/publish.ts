import { sha256Hex, utf8, type Bytes } from '../bytes';
import { keyName, signatureFile } from '../trust/minisign';
import type { Signer } from '../trust/secret-key';
import { commentOf, jsonFile, NAMES, type Head, type Publisher } from './manifest';

type Files = ReadonlyMap<string, Bytes>;

async function signed(
  signer: Signer,
  pack: string,
  name: string,
  version: number,
  bytes: Bytes,
): Promise<Bytes> {
  const comment = commentOf(pack, name, version);
  return utf8(await signatureFile(signer.publicKey, signer.sign, bytes, comment));
}

/** A publisher's file with a signature of each signer. A later one must be signed by the keys before it, too. */
export async function publisherFiles(
  publisher: Publisher,
  signers: readonly Signer[],
): Promise<Files> {
  const { pack, number } = publisher;
  const name = NAMES.publisher(number);
  const bytes = jsonFile(publisher);
  const signatures = await Promise.all(
    signers.map(
      async (signer) =>
        [
          NAMES.publisherSignature(number, keyName(signer.publicKey)),
          await signed(signer, pack, name, number, bytes),
        ] as const,
    ),
  );
  return new Map([[name, bytes], ...signatures]);
}

export interface Release {
  readonly pack: string;
  readonly version: number;
  readonly manifestBytes: Bytes;
  readonly publisher: number;
  /** UTC to the second. */
  readonly created: string;
  readonly expires: string;
}

/** The head of a version and the signatures of head and manifest; to be written after everything else. */
export async function releaseFiles(release: Release, signer: Signer | null): Promise<Files> {
  const { pack, version, manifestBytes, publisher, created, expires } = release;
  const name = NAMES.manifest(version);
  const head: Head = {
    format: 'second-source-head',
    spec: 1,
    pack,
    version,
    manifest: { name, bytes: manifestBytes.length, sha256: sha256Hex(manifestBytes) },
    publisher,
    created,
    expires,
  };
  const headBytes = jsonFile(head);
  const files = new Map<string, Bytes>();
  if (signer) {
    files.set(NAMES.signature(name), await signed(signer, pack, name, version, manifestBytes));
    const signature = await signed(signer, pack, NAMES.head, version, headBytes);
    files.set(NAMES.signature(NAMES.head), signature);
  }
  return files.set(NAMES.head, headBytes);
}
