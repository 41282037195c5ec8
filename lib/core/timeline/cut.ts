/** Longest label, in characters. */
const LONGEST = 140;

/** Least that must remain before a cut. */
const LEAST = 25;

/** Where a sentence may be cut: before what only adds to it. */
const SEAM =
  /[,;:] |\s[—–-]+\s|\s(?=(?:and|but|or|as|after|before|while|when|where|which|who|that|because|during|amid|with|following|in|on|at|to|for|from|by|of|against|over|near)\s)/g;

/** A text without the clause that the page cut short and no longer than a label may be; cut at a seam where there is one. */
export function cutLabel(text: string): string {
  const broken = /(?:\.{3}|…)["”’)\]]*$/.test(text.trim());
  const plain = text.trim().replace(/(?:\.{3}|…)["”’)\]]*$/, '');
  const whole = !broken && plain.length <= LONGEST + 1;
  return tidy(whole ? plain : atSeam(plain, broken));
}

function atSeam(text: string, broken: boolean): string {
  const seams = [...text.matchAll(SEAM)].map(({ index }) => index);
  const clause = broken ? (seams.findLast((at) => hardSeam(text, at)) ?? seams.at(-1)) : undefined;
  const longest = Math.min(LONGEST, clause ?? text.length);
  if (clause !== undefined && clause < LEAST) return '';
  if (text.length <= longest) return text;
  const at = seams.findLast((seam) => seam <= longest && seam >= LEAST);
  return at === undefined
    ? `${text.slice(0, longest - 1).replace(/\s\S*$/, '')}…`
    : text.slice(0, at);
}

/** A seam between clauses rather than inside one. */
const hardSeam = (text: string, at: number): boolean =>
  /^(?:[,;:] |\s[—–-]+\s|\s(?:and|but|as|after|while|when|which|who|because|amid|during|with)\s)/.test(
    text.slice(at, at + 12),
  );

/** Without marks left over from what was cut away. */
function tidy(text: string): string {
  const plain = text
    .trim()
    .replace(/[\s,;:.—–-]+$/, '')
    .replace(/^[\s,;:—–-]+/, '');
  const closed = (open: string, close: string): boolean =>
    plain.split(open).length === plain.split(close).length;
  const even = plain.split('"').length % 2 === 1;
  let kept = closed('“', '”') && even ? plain : plain.replaceAll(/["“”]/g, '');
  if (!closed('(', ')')) kept = kept.replaceAll(/[()]/g, '');
  return kept;
}
