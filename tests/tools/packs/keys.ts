import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { keyName, type PublicKey } from '@/lib/datasets/trust/minisign';
import { fingerprint } from '@/lib/datasets/trust/fingerprint';
import {
  generateKey,
  readSecretKey,
  secretKeyFile,
  type Signer,
} from '@/lib/datasets/trust/secret-key';
import { Usage } from './usage';

/** What people need to know of a key. */
export function told(key: PublicKey): object {
  const { letters, words } = fingerprint(key);
  return { key: key.text, id: keyName(key), fingerprint: letters, words: words.join(' ') };
}

/** Makes a key pair: `NAME.key`, readable by its owner alone, and `NAME.pub`. Never writes over one. */
export async function keygen([name]: readonly string[]): Promise<object> {
  if (!name) throw new Usage('keygen NAME');
  const [secret, open] = [`${name}.key`, `${name}.pub`];
  const { publicKey, privateKey } = await generateKey(true);
  if (existsSync(secret) || existsSync(open)) throw new Usage(`${secret} is there already.`);
  writeFileSync(secret, await secretKeyFile(publicKey, privateKey), { mode: 0o600, flag: 'wx' });
  const comment = `untrusted comment: minisign public key ${keyName(publicKey)}`;
  writeFileSync(open, `${comment}\n${publicKey.text}\n`, { flag: 'wx' });
  return { secretKey: secret, publicKey: open, ...told(publicKey) };
}

/** The signer of a secret key file. */
export const signerFrom = (path: string): Promise<Signer> =>
  readSecretKey(readFileSync(path, 'utf8'));
