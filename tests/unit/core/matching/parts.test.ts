import { assert, constantFrom, dictionary, float, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { secondProbability } from '@/lib/core/matching/decide';
import { ready } from '@/lib/core/matching/features';
import { alike, holdFigures } from '@/lib/core/matching/figures';
import { lookAlikes } from '@/lib/core/matching/look-alikes';
import { kindOf } from '@/lib/core/matching/kinds';
import { profile } from '@/lib/core/matching/profile';
import { disjoint, stated } from '@/lib/core/matching/stated';
import { statistics } from '@/lib/core/matching/statistics';
import { cosine } from '@/lib/core/matching/vector';
import { widen } from '@/lib/core/matching/widen';
import { words } from '@/lib/core/text/words';
import { report } from '../timeline/stories';

const told = (id: string, text: string) => profile(report(id, { headline: null, text }));

test('the longest stem tells the kind of event', () => {
  expect(['fires', 'fired', 'earthquakes', 'garden'].map(kindOf)).toEqual([
    'fire',
    'resignation',
    'quake',
    null,
  ]);
});

test('numbers, years, months and weekdays are told apart', () => {
  const said = stated(
    words(
      'On Friday, May 3, 2019, seven ships and 1,250 boats may have left; in June 40 came back',
    ),
  );
  expect([...said.numbers.keys()]).toEqual(['7', '1250']);
  expect([...said.years]).toEqual(['2019']);
  expect([...said.months]).toEqual([5, 6]);
  expect([...said.weekdays]).toEqual(['friday']);
  expect(disjoint(said.years, new Set(['2018']))).toBe(true);
  expect(disjoint(said.years, new Set())).toBe(false);
});

test('a term that most of a library holds tells little, one nobody was asked for is held to be rare', () => {
  const profiles = [told('a', 'ferry aground'), told('b', 'ferry aground near Velmar')];
  const large = { size: 10_000, df: (term: string) => (term === 'ferry' ? 6_000 : null) };
  const known = statistics(profiles, large);
  expect(known.idf('ferry')).toBeLessThan(1);
  expect(known.idf('velmar')).toBeGreaterThan(4);
  // Two candidates on ferries do not make ferries common.
  expect(statistics(profiles).idf('ferry')).toBeGreaterThan(5);
  expect(statistics(profiles, { size: 0, df: () => 0 }).idf('ferry')).toBeGreaterThan(5);
});

const idfOf = (df: number): number => statistics([], { size: 1_000, df: () => df }).idf('word');

test('what a term tells never grows with the reports that hold it', () => {
  for (let df = 1; df <= 1_000; df += 37) expect(idfOf(df)).toBeLessThanOrEqual(idfOf(df - 1));
  expect(idfOf(1_000)).toBeGreaterThanOrEqual(0);
});

test('a text is wholly like itself and not at all like one without a common word', () => {
  const profiles = [told('a', 'ferry aground near the harbour'), told('b', 'voters chose a mayor')];
  const [a, b] = profiles.map((one) => ready(one, statistics(profiles)).vectors.terms);
  expect(a && cosine(a, a)).toBeCloseTo(1);
  expect(a && b && cosine(a, b)).toBe(0);
});

const LEXICON = ['ferry', 'rocks', 'harbour', 'captain', 'mayor', 'voters', 'storm'] as const;

test('no report widens the story for itself, and what widens it is within 0 and 1', () => {
  assert(
    property(
      dictionary(constantFrom('p', 'q', 'r', 's'), float({ min: 0, max: 1, noNaN: true })),
      uniqueArray(constantFrom(...LEXICON), { minLength: 1 }),
      (probabilities, lexicon) => {
        const profiles = Object.keys(probabilities).map((id, at) =>
          told(id, lexicon.slice(at % lexicon.length).join(' ')),
        );
        const telling = statistics(profiles);
        const held = Object.values(probabilities).map((probability, at) => ({
          ready: ready(profiles[at] ?? told('x', 'ferry'), telling),
          probability,
        }));
        const among = widen(held);
        for (const one of held) {
          const { widened, terms, stems } = among(one);
          const others = held.filter((other) => other !== one && other.probability >= 0.5);
          expect(widened).toBe(others.length > 0);
          expect(terms >= 0 && terms <= 1 && stems >= 0 && stems <= 1).toBe(true);
        }
      },
    ),
  );
});

const wider = (share: number) => ({ widened: true, terms: share, stems: share });

test('what the surest matches share can only help, and little helps little', () => {
  expect(secondProbability(0.4, wider(0.6))).toBeGreaterThan(secondProbability(0.4, wider(0.1)));
  expect(secondProbability(0.02, wider(0.3))).toBeLessThan(0.3);
});

test.each([
  [5_969, 6_000, true],
  [5_135, 5_000, true],
  [210, 212, true],
  [4_404, 5_135, false],
  [25, 100, false],
  [20, 25, false],
])('%d and %d are one count told twice: %s', (a, b, one) => {
  expect(alike(a, b)).toBe(one);
  expect(alike(b, a)).toBe(one);
});

const hold = (a: string, b: string) => holdFigures(told('a', a), told('b', b));

test('opening numbers agree, differ or are lacking', () => {
  expect(hold('Nearly 6,000 held', '5,969 people held')).toEqual({
    other: false,
    lacking: 0,
    agreeing: 1,
    opening: ['5969'],
  });
  expect(hold('25 tourists flown out', 'Plane flies out 100 people')).toMatchObject({
    other: true,
    lacking: 1,
    opening: ['100'],
  });
  expect(hold('Seven killed in fire', 'Fire kills family')).toMatchObject({
    other: false,
    lacking: 1,
  });
});

test('likeness to what is another story counts, likeness to what may be the story does not', () => {
  const profiles = ['ferry aground on rocks', 'ferry aground on rocks off Velmar', 'mayor elected'];
  const telling = statistics(profiles.map((text) => told('x', text)));
  const held = (probabilities: readonly number[]) =>
    profiles.map((text, at) => ({
      ready: ready(told('x', text), telling),
      probability: probabilities[at] ?? 0,
    }));
  const likeness = (probabilities: readonly number[]) => {
    const reports = held(probabilities);
    return reports.map(lookAlikes(reports));
  };
  const [near = 0, , far = 0] = likeness([0.6, 0.1, 0.6]);
  expect(near).toBeGreaterThan(0.4);
  expect(far).toBe(0);
  expect(likeness([0.6, 0.6, 0.6])).toEqual([0, 0, 0]);
});

test('likeness to another story can only part', () => {
  for (const first of [0.02, 0.3, 0.6, 0.9]) {
    const [none, some] = [0, 0.4].map((likeness) => secondProbability(first, wider(0.4), likeness));
    expect(some).toBeLessThan(none ?? 0);
  }
});
