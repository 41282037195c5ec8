/** Longest text any of our readers looks at; a page that says more is cut. */
const LONGEST = 200_000;

/**
 * One form for texts that people would read as the same: NFKC, lower case, Latin letters without
 * diacritics, straight quotes and dashes, no control or bidirectional marks, single spaces.
 */
export function fold(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, (marks) => (/\s/.test(marks) ? ' ' : ''))
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[‘’‛′`´ʼ]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
