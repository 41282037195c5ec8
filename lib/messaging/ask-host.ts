import { extension } from './extension';

/**
 * Asks the person for leave to ask the host of an `https:` address, and no other; to be called within the click itself,
 * before anything is waited for. False: not given, or no such address.
 */
export async function askHost(written: string): Promise<boolean> {
  if (!URL.canParse(written.trim())) return false;
  const { protocol, hostname } = new URL(written.trim());
  if (protocol !== 'https:') return false;
  const origins = [`https://${hostname}/*`];
  return (await extension()?.permissions?.request({ origins })) ?? false;
}
