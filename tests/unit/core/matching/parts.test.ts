import { assert, constantFrom, dictionary, float, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { secondProbability } from '@/lib/core/matching/decide';
import { ready } from '@/lib/core/matching/features';
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
