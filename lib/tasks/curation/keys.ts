import type { OwnKey } from '@/lib/core/model/curation';
import { done, failed, type Result } from '@/lib/core/model/problem';
import { Refused } from '@/lib/datasets/refusal';
import { backupKey, restoreKey } from '@/lib/datasets/trust/backup';
import { fingerprint } from '@/lib/datasets/trust/fingerprint';
import { keyName, readPublicKey, type PublicKey } from '@/lib/datasets/trust/minisign';
import { generateKey, signerOf, type Signer } from '@/lib/datasets/trust/secret-key';
import { keepKey, keys, type KeyRow } from '@/lib/store/own';
import type { Store } from '@/lib/store/open';

/** A key as it is shown. */
function shown({ id, name, text, created }: KeyRow): OwnKey {
  return { id, name, text, created, ...fingerprint(readPublicKey(text)) };
}

/** The same key, so that nobody can read it out any more. */
async function sealed(key: CryptoKey): Promise<CryptoKey> {
  const bytes = await crypto.subtle.exportKey('pkcs8', key);
  return crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', false, ['sign']);
}

async function keep(
  store: Store,
  name: string,
  publicKey: PublicKey,
  key: CryptoKey,
  at: string,
): Promise<OwnKey> {
  const shownName = name.trim().slice(0, 100) || keyName(publicKey);
  const row = { id: keyName(publicKey), name: shownName, text: publicKey.text, key, created: at };
  await keepKey(store, row);
  return shown(row);
}

export const ownKeys = async (store: Store): Promise<OwnKey[]> => (await keys(store)).map(shown);

/**
 * Makes a key. What is kept can never be read out; with a password, its only copy is the locked backup that is answered
 * here, once. Fails with `not-allowed` where the browser knows no Ed25519.
 */
export async function makeKey(
  store: Store,
  { name, password }: { readonly name: string; readonly password: string | null },
  at: string,
): Promise<Result<{ readonly key: OwnKey; readonly backup: string | null }>> {
  let made: Awaited<ReturnType<typeof generateKey>>;
  try {
    made = await generateKey(password !== null);
  } catch {
    return failed('not-allowed');
  }
  const { publicKey, privateKey } = made;
  if (password === null)
    return done({ key: await keep(store, name, publicKey, privateKey, at), backup: null });
  const backup = await backupKey(publicKey, privateKey, password);
  return done({ key: await keep(store, name, publicKey, await sealed(privateKey), at), backup });
}

/** Takes a key from its backup. Answers with null where the backup is none or the password is wrong. */
export async function takeKey(
  store: Store,
  { name, backup, password }: Readonly<Record<'name' | 'backup' | 'password', string>>,
  at: string,
): Promise<Result<OwnKey | null>> {
  try {
    const { publicKey, privateKey } = await restoreKey(backup, password);
    return done(await keep(store, name, publicKey, await sealed(privateKey), at));
  } catch (error) {
    if (error instanceof Refused) return done(null);
    throw error;
  }
}

/** What signs with a kept key; null where it is not kept. `text`: its public half. */
export async function signerFor(store: Store, text: string): Promise<Signer | null> {
  const row = (await keys(store)).find((one) => one.text === text);
  return row ? signerOf(readPublicKey(row.text), row.key) : null;
}
