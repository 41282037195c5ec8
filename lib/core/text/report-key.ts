import { canonicalUrl } from './url';

/** FNV-1a, 32 bit (Fowler, Noll, Vo), over UTF-16 code units. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
  }
  return hash >>> 0;
}

/** A short fixed key of a text; good against accidents, not against attackers. */
export function contentKey(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const parts = [0x81_1c_9d_c5, 0x05_0c_5d_1f, 0x2b_99_2d_df].map((seed) =>
    fnv(plain, seed).toString(36),
  );
  return parts.join('');
}

/** The key under which a report is stored: its canonical URL or, without one, what it says. */
export function reportKey(report: {
  readonly url: string | null;
  readonly outlet?: string | null;
  readonly headline?: string | null;
  readonly text?: string | null;
}): string {
  const url = canonicalUrl(report.url);
  if (url !== null) return `url:${url}`;
  const said = [report.outlet, report.headline, report.text].filter((part) => part).join('\n');
  return `text:${contentKey(said)}`;
}
