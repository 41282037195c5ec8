const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Cyrillic letters in Latin ones, roughly after BGN/PCGN; other scripts stay as they are. */
export function transliterate(word: string): string {
  return word.replaceAll(/[Ѐ-ӿ]/gu, (letter) => CYRILLIC[letter.toLowerCase()] ?? letter);
}

/** Levenshtein distance, given up (as `limit + 1`) once it must exceed `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/**
 * Whether two folded words may be one name: the same, one the stem of the other (`kazakh`, `kazakhstan`), or,
 * for long names, spelled as another language spells it (`kazajistan`, `kasachstan`). Callers transliterate first.
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short < 5 || a[0] !== b[0]) return false;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (short >= 6 && a.slice(0, 6) === b.slice(0, 6)) return true;
  return short >= 8 && distance(a, b, 3) <= Math.floor(short * 0.3);
}
