import { readFileSync, writeFileSync } from 'node:fs';
import { diffRows, readable } from '@/lib/datasets/pack/diff';
import { readLive } from '@/lib/datasets/pack/live';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import type { Trusted } from '@/lib/core/model/subscription';
import { readPublicKey } from '@/lib/datasets/trust/minisign';
import { readTrusted } from '@/lib/datasets/trust/trusted';
import { folder, headOf, versionOf } from './folder';
import { told } from './keys';
import { argumentsOf, timeOf, Usage } from './usage';

/** Reads a pack as a subscriber would, to the last row; `--state` keeps what is trusted from call to call. */
export async function verify(words: readonly string[]): Promise<object> {
  const { plain, options } = argumentsOf(words, ['key', 'now', 'state']);
  const [root] = plain;
  if (!root) throw new Usage('verify FOLDER [--key RW…] [--now TIME] [--state FILE]');
  const get = folder(root);
  const state = options.get('state');
  const known = state ? readState(state) : null;
  const trusted = known ?? (await firstContact(get, options.get('key') ?? null));
  const offer = await follow(trusted, get, timeOf(options.get('now')));
  const live = await readLive(offer.manifest, get);
  if (state) writeFileSync(state, `${JSON.stringify(offer.trusted, null, 1)}\n`);
  const { pack, version, title, publisher, expected } = offer.manifest;
  return {
    pack,
    version,
    title,
    publisher,
    expires: offer.head.expires,
    rows: live.size,
    ...expected,
    keys: offer.trusted.publisher.keys.map((key) => told(readPublicKey(key))),
    compared: known !== null || options.has('key'),
  };
}

function readState(path: string): Trusted | null {
  try {
    return readTrusted(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function at(place: string): Promise<Awaited<ReturnType<typeof versionOf>>> {
  const [, root = place, number] = /^(.+)@(\d+)$/.exec(place) ?? [];
  const version = number ? Number(number) : (await headOf(root))?.version;
  return versionOf(root, version ?? 1);
}

/** What changed between two versions, record by record; in words on standard error. */
export async function diff([before, after]: readonly string[]): Promise<object> {
  if (!before || !after) throw new Usage('diff FOLDER[@VERSION] FOLDER[@VERSION]');
  const [old, now] = [await at(before), await at(after)];
  const changes = diffRows(old.live, now.live);
  process.stderr.write(changes.map((change) => `${readable(change)}\n`).join(''));
  return { from: old.manifest.version, to: now.manifest.version, changes };
}
