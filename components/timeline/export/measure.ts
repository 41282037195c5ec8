/** The width of a text in pixels at a size; `weight` as in CSS. */
export type Measure = (text: string, size: number, weight?: number) => number;

/** Fonts of the system only: a picture brings nothing from elsewhere. */
export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** Measures as this browser draws; wide enough for most letters where it cannot. */
export function measured(): Measure {
  const brush = document.createElement('canvas').getContext('2d');
  return (text, size, weight = 400) => {
    if (!brush) return text.length * size * 0.6;
    brush.font = `${weight} ${size}px ${FONT}`;
    return brush.measureText(text).width;
  };
}

/** A text in lines no wider than `width`: between words where it can be, inside of those that are longer. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  measure: Measure,
  weight?: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean => measure(candidate, size, weight) <= width;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      const cut = lastFitting(Array.from(line), fits);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** How many code units of a word fit, at least one letter of it; found by halving. */
function lastFitting(letters: readonly string[], fits: (text: string) => boolean): number {
  let [low, high] = [1, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(letters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join('').length;
}
