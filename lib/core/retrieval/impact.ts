/** BM25 (Robertson and Zaragoza 2009) with a fixed mean length: adding reports never changes what is stored of others. */
const K1 = 1.2;
const B = 0.5;
const MEAN_LENGTH = 60;

/** What an impact of 0 to 3 stands for. */
const LEVELS = [0.6, 0.95, 1.3, 1.75] as const;
const BORDERS = [0.775, 1.125, 1.525] as const;

/** Units of a score: whole numbers add up to the same sum in any order, and 50 terms of any rarity to less than 2^16. */
const SCORE_UNIT = 50;

/** Most terms of a query. */
export const MOST_TERMS = 50;

/** The saturated and length-normalised frequency of a term in a report, in two bits. `length`: terms of the report. */
export function impactOf(frequency: number, length: number): number {
  const value = (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / MEAN_LENGTH));
  if (value < BORDERS[0]) return 0;
  if (value < BORDERS[1]) return 1;
  return value < BORDERS[2] ? 2 : 3;
}

/** Inverse document frequency of BM25; never negative. */
const idf = (frequency: number, reports: number): number =>
  Math.log(1 + (reports - frequency + 0.5) / (frequency + 0.5));

/** Score of each impact of one term, as whole numbers: at least 1, so that a report touched is a report with a score. */
export function scoresOf(frequency: number, reports: number, weight: number): Uint16Array {
  const most = Math.max(reports, frequency);
  return Uint16Array.from(LEVELS, (level) =>
    Math.max(1, Math.round(SCORE_UNIT * weight * idf(frequency, most) * level)),
  );
}
