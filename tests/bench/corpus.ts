/** A generated report, the same for every engine. */
export interface BenchReport {
  readonly number: number;
  readonly url: string;
  readonly headline: string;
  readonly text: string;
  readonly outlet: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** What is asked, and which reports tell the story it was made from. */
export interface BenchQuery {
  readonly words: readonly string[];
  readonly members: ReadonlySet<number>;
}

/** Reports of stories of 1 to 249 reports, mean 6; any of them can be made by itself. */
export interface Corpus {
  readonly size: number;
  report(number: number): BenchReport;
  /** Query `n`: a headline of 12 words from one story of at least three reports, two of them in no report. */
  query(n: number): BenchQuery;
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers from 0 to 1 from a seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe ga ge gi go ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo za ze zo'.split(
    ' ',
  );
const ENDS = 'nrstl';
/** Words that occur; about as many as a million news reports have. */
const VOCABULARY = 400_000;

/** Word of a rank, commonest first. */
function word(rank: number): string {
  let made = '';
  let rest = rank * 11 + 216_000;
  do {
    made += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return made + (ENDS[rank % ENDS.length] ?? '');
}

/** A rank drawn as words are used: each decade of ranks about as often as the next (Zipf's law). */
const rank = (draw: number): number => Math.floor(VOCABULARY ** draw) + Math.floor(30 * draw) - 1;

/** Sizes of the stories of one block; mean 6. */
const SIZES = [
  249,
  120,
  62,
  40,
  30,
  24,
  18,
  15,
  12,
  12,
  ...Array.from({ length: 30 }, () => 8),
  ...Array.from({ length: 50 }, () => 4),
  ...Array.from({ length: 60 }, () => 3),
  ...Array.from({ length: 68 }, () => 1),
];
const BLOCK = SIZES.reduce((sum, size) => sum + size, 0);
const STARTS = SIZES.map((_, i) => SIZES.slice(0, i).reduce((sum, size) => sum + size, 0));

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** A step that visits every number below `size` once and scatters neighbours, and its inverse. */
function scatter(size: number): { readonly step: bigint; readonly back: bigint } {
  let step = Math.floor(size * 0.618) | 1;
  while (gcd(step, size) !== 1) step += 2;
  let [a, b, x, y] = [BigInt(step), BigInt(size), 1n, 0n];
  while (b > 0n) {
    const q = a / b;
    [a, b] = [b, a % b];
    [x, y] = [y, x - q * y];
  }
  return { step: BigInt(step), back: ((x % BigInt(size)) + BigInt(size)) % BigInt(size) };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Words that reports of one story share: four rare ones that stand for names, the others of all ranks. */
function storyWords(story: number): string[] {
  const draw = random(story * 7_919 + 1);
  return Array.from({ length: 16 }, (_, i) =>
    word(rank(i < 4 ? 0.8 + 0.2 * draw() : 0.3 + 0.7 * draw())),
  );
}

function storyAt(place: number): number {
  const within = place % BLOCK;
  const index = STARTS.findLastIndex((start) => start <= within);
  return Math.floor(place / BLOCK) * SIZES.length + index;
}

/** The corpus of so many reports. */
export function corpusOf(size: number): Corpus {
  const { step, back } = scatter(size);
  const whole = BigInt(size);
  const placeOf = (number: number): number => Number((BigInt(number) * step) % whole);
  return {
    size,
    report(number) {
      const story = storyAt(placeOf(number));
      const shared = storyWords(story);
      const draw = random(number * 31 + 17);
      const pick = (share: number, among: number): string =>
        draw() < share ? (shared[Math.floor(draw() * among)] ?? '') : word(rank(draw()));
      const headline = Array.from({ length: 8 }, (_, i) => {
        const one = pick(0.7, 12);
        return i % 3 === 0 ? capital(one) : one;
      });
      const text: string[] = [];
      for (let length = 0; length < 410; length += (text.at(-1)?.length ?? 0) + 1) {
        text.push(pick(0.3, 16));
      }
      const outlet = word(200 + Math.floor(draw() * 3_000));
      const day = new Date((18_900 + (story % 700)) * 86_400_000).toISOString().slice(0, 10);
      return {
        number,
        url: `https://${outlet}.example/${day}/${headline.slice(0, 4).join('-').toLowerCase()}-${number}`,
        headline: headline.join(' '),
        text: text.join(' '),
        outlet: capital(outlet),
        day,
      };
    },
    query(n) {
      const draw = random(n * 104_729 + 5);
      const index = Math.floor(draw() * SIZES.findIndex((one) => one < 3));
      const last = Math.max(1, Math.floor(size / BLOCK));
      const block = Math.floor(draw() * last);
      const story = block * SIZES.length + index;
      const first = block * BLOCK + (STARTS[index] ?? 0);
      const members = new Set(
        Array.from({ length: SIZES[index] ?? 0 }, (_, i) =>
          Number((BigInt(first + i) * back) % whole),
        ),
      );
      const shared = storyWords(story);
      const words = [...shared.slice(0, 3), ...shared.slice(5, 11), word(rank(draw()))];
      return { words: [...words, `x${n}q`, `y${n}q`], members };
    },
  };
}
