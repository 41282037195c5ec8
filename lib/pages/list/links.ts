import { safeUrl } from '@/lib/core/text/url';

const PAID =
  /(?:beap\.gemini\.yahoo|taboola|outbrain|doubleclick|googleadservices|alb\.reddit\.com|adclick|revcontent|zergnet|plarium\.com)/i;
const PAID_LABEL =
  /^(?:sponsored|promoted|advertisement|ad|paid (?:post|content)|anzeige|publicidad|sponsorisé)\b/i;

/** Whether an address leads to a paid placement. */
export const isPaidLink = (href: string): boolean => PAID.test(href.slice(0, 300));

/** Whether a short line marks paid content. */
export const isPaidLabel = (text: string): boolean => text.length <= 40 && PAID_LABEL.test(text);

/** The address of a link: absolute http(s), or what is wrong with it. */
export function linkOf(
  link: Element | null,
  base: string,
): { url: string | null; unsafe: boolean } {
  const href = link?.getAttribute('href')?.trim();
  if (!href || href.startsWith('#')) return { url: null, unsafe: false };
  const url = safeUrl(href, base);
  return { url, unsafe: url === null };
}
