import type { Profile } from './profile';

/** Words within which a number is one that a text opens with. */
const OPENING = 30;

/** Two numbers are about the same within this share of the larger. */
const NEARLY = 0.02;

/** What a shared number of so many digits tells. */
export const telling = (number: string): number => [0, 0.35, 0.7][number.length] ?? 1;

/** Whether a round number of hundreds and more stands for another: `almost 6,000` for 5,969, `over 5,000` for 5,135. */
function rounds(round: number, exact: number): boolean {
  if (round < 100 || round % 10 !== 0) return false;
  let unit = 10;
  while (round % (unit * 10) === 0) unit *= 10;
  const parts = exact / unit;
  return Math.round(parts) * unit === round || Math.floor(parts) * unit === round;
}

/** Whether two numbers can be one count told twice. */
export const alike = (a: number, b: number): boolean =>
  Math.abs(a - b) <= NEARLY * Math.max(a, b) || rounds(a, b) || rounds(b, a);

/** How the numbers that two texts open with agree. */
export interface HeldFigures {
  /** Both open with numbers, and none is about the same. */
  readonly other: boolean;
  /** Numbers that the second text opens with. */
  readonly opening: readonly string[];
  /** Largest share of either opening's numbers that the other text has nowhere, 0 to 1. */
  readonly lacking: number;
  /** Numbers about the same in both openings, longer ones more; 0 to 2. */
  readonly agreeing: number;
}

/** Holds the numbers two texts open with against each other: what else is alike in two headlines, their counts part. */
export function holdFigures(a: Profile, b: Profile): HeldFigures {
  const [first, second] = [opening(a), opening(b)];
  const agreed = first.filter((number) => isAmong(number, second));
  return {
    other: first.length > 0 && second.length > 0 && agreed.length === 0,
    opening: second,
    lacking: Math.max(lacking(first, b), lacking(second, a)),
    agreeing: Math.min(
      2,
      agreed.reduce((sum, number) => sum + telling(number), 0),
    ),
  };
}

const opening = ({ numbers }: Profile): string[] =>
  [...numbers].flatMap(([number, at]) => (at < OPENING && Number(number) >= 2 ? [number] : []));

const isAmong = (number: string, others: readonly string[]): boolean =>
  others.some((other) => alike(Number(number), Number(other)));

function lacking(numbers: readonly string[], { numbers: there }: Profile): number {
  if (numbers.length === 0) return 0;
  const others = [...there.keys()];
  return numbers.filter((number) => !isAmong(number, others)).length / numbers.length;
}
