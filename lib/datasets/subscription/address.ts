import type { RefusalCode } from '@/lib/core/model/refusal';

/** Why an address is not subscribed to. */
export type AddressRefusal = Extract<
  RefusalCode,
  'not-https' | 'credentials' | 'private-address' | 'not-an-address'
>;

const PRIVATE_NAMES =
  /(?:^|\.)(?:localhost|local|internal|lan|home|intranet|home\.arpa|test|invalid|onion)$/;

/** Networks of IPv4 that are not the open internet (RFC 6890), as first octets. */
function privateFour(octets: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0] = octets;
  return (
    [0, 10, 127].includes(a) ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113)
  );
}

/** Only global unicast (2000::/3) is open; what carries an IPv4 address, or documentation, is not. */
function privateSix(host: string): boolean {
  const first = Number.parseInt(host.split(':')[0] ?? '', 16) || 0;
  return first < 0x20_00 || first > 0x3f_ff || /^(?:2001:0?db8:|2002:|2001:0?:|2001::)/.test(host);
}

/** Whether a host, as a parsed URL has it, stands in the person's own network or on their machine. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return privateSix(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return privateFour(host.split('.').map(Number));
  return !host.includes('.') || PRIVATE_NAMES.test(host);
}

/**
 * The folder that an address subscribes to, with a slash at its end; `head.json` may stand behind it. Judged after
 * parsing, so that `0x7f.1` is what the browser makes of it. `allowPrivate`: the person has said that it is their team's
 * server in their own network.
 */
export function subscriptionAddress(
  written: string,
  allowPrivate: boolean,
): { readonly url: string; readonly key: string | null } | { readonly refused: AddressRefusal } {
  if (written.length > 2_048 || !URL.canParse(written.trim())) return { refused: 'not-an-address' };
  const url = new URL(written.trim());
  if (url.protocol !== 'https:') return { refused: 'not-https' };
  if (url.username !== '' || url.password !== '') return { refused: 'credentials' };
  if (!allowPrivate && isPrivateHost(url.hostname)) return { refused: 'private-address' };
  const key = /^#key=(?<key>RW[A-Za-z0-9+/]{54})$/.exec(url.hash)?.groups?.['key'] ?? null;
  const path = url.pathname.replace(/(?:head\.json)?$/, '').replace(/\/?$/, '/');
  return { url: `${url.origin}${path}`, key };
}
