/** Longest text any of our readers looks at; a page that says more is cut. */
const LONGEST = 200_000;

/** Most headlines and words are plain: printable ASCII, which needs no normal forms. */
const PLAIN = /^[ -~]*$/;

/** Most have nothing to replace, and looking is cheaper than replacing nothing. */
function plainly(text: string): string {
  const quoted = text.includes('`') ? text.replaceAll('`', "'") : text;
  return (quoted.includes('  ') ? quoted.replaceAll(/ {2,}/g, ' ') : quoted).trim();
}

/**
 * One form for texts that people would read as the same: NFKC, lower case, Latin letters without
 * diacritics, straight quotes and dashes, no control or bidirectional marks, single spaces.
 */
export function fold(text: string): string {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  if (PLAIN.test(cut)) return plainly(cut.toLowerCase());
  return cut
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, (marks) => (/\s/.test(marks) ? ' ' : ''))
    .normalize('NFD')
    .replaceAll(/(?<letter>\p{Script=Latin})\p{M}+/gu, '$<letter>')
    .normalize('NFC')
    .replaceAll(/[‘’‛′`´ʼ]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
