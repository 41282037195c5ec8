import { LIMITS } from '@/lib/datasets/pack/limits';
import { NAMES, readPublisher, type Publisher } from '@/lib/datasets/pack/manifest';
import { publisherFiles, releaseFiles } from '@/lib/datasets/pack/publish';
import { Refused } from '@/lib/datasets/refusal';
import type { Signer } from '@/lib/datasets/trust/secret-key';
import { folder, headOf, versionOf, writeAll } from './folder';
import { signerFrom, told } from './keys';
import { argumentsOf, timeOf, Usage } from './usage';

const DAY = 86_400_000;

/** When a head expires, `days` after it was made. */
export function expiry(created: string, days = '30'): string {
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1) throw new Usage(`No number of days: ${days}`);
  return timeOf(new Date(Date.parse(created) + count * DAY).toISOString());
}

const appointment = (pack: string, number: number, key: string, created: string): Publisher => ({
  format: 'second-source-publisher',
  spec: 1,
  pack,
  number,
  threshold: 1,
  keys: [key],
  created,
});

async function publisherIn(out: string, number: number): Promise<Publisher | null> {
  try {
    return readPublisher(await folder(out)(NAMES.publisher(number), LIMITS.publisher));
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'missing') return null;
    throw error;
  }
}

/** The number of the publisher that the signer is; the first to sign a pack becomes it. Refuses another's key. */
export async function appointed(
  out: string,
  pack: string,
  signer: Signer,
  created: string,
): Promise<number> {
  const number = (await headOf(out))?.publisher ?? 1;
  const known = await publisherIn(out, number);
  const { text } = signer.publicKey;
  if (known?.keys.includes(text)) return number;
  if (known) throw new Refused('foreign-key', { key: text });
  writeAll(out, await publisherFiles(appointment(pack, number, text, created), [signer]));
  return number;
}

/** Signs the newest version anew, so that it expires later; with `--new`, hands over to another key. */
export async function sign(words: readonly string[]): Promise<object> {
  const { plain, options } = argumentsOf(words, ['key', 'new', 'created', 'days']);
  const [out] = plain;
  const [key, next] = [options.get('key'), options.get('new')];
  if (!out || !key) throw new Usage('sign FOLDER --key NAME.key [--new NEXT.key] [--days 30]');
  const head = await headOf(out);
  if (!head) throw new Refused('missing', { file: NAMES.head });
  const created = timeOf(options.get('created'));
  const { pack, version } = head;
  const { manifestBytes } = await versionOf(out, version);
  const old = await signerFrom(key);
  let signer = old;
  let publisher = await appointed(out, pack, old, created);
  if (next) {
    signer = await signerFrom(next);
    publisher += 1;
    const file = appointment(pack, publisher, signer.publicKey.text, created);
    writeAll(out, await publisherFiles(file, [old, signer]));
  }
  const expires = expiry(created, options.get('days'));
  writeAll(
    out,
    await releaseFiles({ pack, version, manifestBytes, publisher, created, expires }, signer),
  );
  return { pack, version, publisher, expires, ...told(signer.publicKey) };
}
