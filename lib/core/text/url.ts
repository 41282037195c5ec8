/** Query parameters that say how a reader came, not what the page is. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ocid|cmpid|ncid|guccounter|guce_.*|_ylt|_ylu|s|ref|ref_src|src|share|taid|smid|partner|cid)$/i;

/** Longest address we keep; browsers and stores cope with more, people and lists do not. */
const LONGEST = 2_048;

/**
 * An absolute http(s) address that is safe to show as a link, or null.
 * Refuses other schemes, credentials in the address (`user:pw@`) and over-long addresses.
 */
export function safeUrl(raw: string | null | undefined, base?: string): string | null {
  if (!raw || raw.length > LONGEST) return null;
  try {
    const url = base === undefined ? new URL(raw) : new URL(raw, base);
    const web = url.protocol === 'http:' || url.protocol === 'https:';
    if (!web || url.username !== '' || url.password !== '' || url.hostname === '') return null;
    // Letters grow when they are written out, and relative addresses when they are completed.
    return url.href.length > LONGEST ? null : url.href;
  } catch {
    return null;
  }
}

/** The address under which a page is one and the same: https, no `www.`, `m.` or `amp.`, no tracking, no fragment; null if unsafe. */
export function canonicalUrl(raw: string | null | undefined): string | null {
  const safe = safeUrl(raw);
  if (safe === null) return null;
  const url = new URL(safe);
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = new URLSearchParams(kept).toString();
  const port = url.port === '' ? '' : `:${url.port}`;
  const path = url.pathname.replace(/\/(?:amp\/?)?$/, '');
  return `https://${hostOf(safe) ?? ''}${port}${path}${query === '' ? '' : `?${query}`}`;
}

/** Host without `www.`, `m.` or `amp.`; null when the address is not usable. */
export function hostOf(raw: string | null | undefined): string | null {
  const safe = safeUrl(raw);
  return safe === null ? null : new URL(safe).hostname.replace(/^(?:www|m|amp|mobile)\./, '');
}

/**
 * A name that is a host and mixes scripts, in the letters that networks use: `nаsdaq.com` with a Cyrillic `а` is
 * `xn--nsdaq-4ve.com`. Any other name as it is.
 */
export function plainHost(name: string): string {
  const mixed = /[a-z]/i.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name);
  if (!mixed || !/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(name)) return name;
  const safe = safeUrl(`https://${name}`);
  return safe === null ? name : new URL(safe).hostname;
}
