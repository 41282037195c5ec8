/** Longest label, in characters. */
const LONGEST = 140;

/** Least that must remain before a cut. */
const LEAST = 25;

/** A cut between clauses should leave this much, else one inside a clause is better. */
const ENOUGH = 60;

/** Seams between clauses: what follows only adds to what stands before. */
const BETWEEN =
  /[,;:] |\s[—–-]+\s|\s(?=(?:as|after|before|while|when|where|which|who|because|amid|during|although|though|since|until)\s)/g;

/** Seams inside a clause, second choice. */
const INSIDE = /\s(?=(?:and|but|or|in|on|at|to|for|from|by|with|against|over|near|following)\s)/g;

/** Words that cannot end a label. */
const DANGLING =
  /(?:\s(?:in|on|at|to|for|from|by|of|with|as|the|an?|one|its|their|his|her|and|or|but|that|which|who|is|are|was|were|had|has|have|than|into))+$/;

/** A text without the clause that the page cut short and no longer than a label may be; cut at a seam where there is one. */
export function cutLabel(text: string): string {
  const broken = /(?:\.{3}|…)["”’)\]]*$/.test(text.trim());
  const plain = text.trim().replace(/(?:\.{3}|…)["”’)\]]*$/, '');
  const whole = !broken && plain.length <= LONGEST + 1;
  return tidy(whole ? plain : atSeam(plain, broken));
}

function atSeam(text: string, broken: boolean): string {
  const between = [...text.matchAll(BETWEEN)].map(({ index }) => index);
  const inside = [...text.matchAll(INSIDE)].map(({ index }) => index);
  const fits = (at: number): boolean => at <= LONGEST && at >= LEAST;
  if (broken) {
    const seams = [
      ...between,
      ...inside.filter((at) => /^\s(?:and|but|with)\s/.test(text.slice(at))),
    ];
    const last = Math.max(-1, ...seams);
    return last < LEAST ? '' : cutLabel(text.slice(0, last));
  }
  const clause = between.findLast(fits) ?? -1;
  const at = clause >= ENOUGH ? clause : Math.max(clause, inside.findLast(fits) ?? -1);
  return at < 0 ? `${text.slice(0, LONGEST - 1).replace(/\s\S*$/, '')}…` : text.slice(0, at);
}

/** Without marks left over from what was cut away. */
function tidy(text: string): string {
  const plain = text
    .trim()
    .replace(/[\s,;:.—–-]+$/, '')
    .replace(/^[\s,;:—–-]+/, '')
    .replace(DANGLING, '');
  const closed = (open: string, close: string): boolean =>
    plain.split(open).length === plain.split(close).length;
  const even = plain.split('"').length % 2 === 1;
  let kept = closed('“', '”') && even ? plain : plain.replaceAll(/["“”]/g, '');
  if (!closed('(', ')')) kept = kept.replaceAll(/[()]/g, '');
  return kept;
}
