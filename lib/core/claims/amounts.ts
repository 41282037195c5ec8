import type { NumberMention } from './numbers';

/** An amount that is no count of people: money, a share, a magnitude. */
export interface Amount extends NumberMention {
  readonly measure: string;
  readonly unit: string | null;
}

/** Bounded, and never begun inside a longer number: a wall of digits is read once. */
const NUMBER = String.raw`(?<![\d.,])(?<value>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)(?!\d)`;
const FACTOR = String.raw`(?:[ -]?(?<factor>thousand|million|billion|trillion|bn|m|k)\b)?`;
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₸': 'KZT',
};
const NAMES: Readonly<Record<string, string>> = {
  dollars: 'USD',
  euros: 'EUR',
  pounds: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  rupees: 'INR',
  rubles: 'RUB',
  roubles: 'RUB',
  tenge: 'KZT',
  pesos: 'MXN',
  won: 'KRW',
  reais: 'BRL',
  lira: 'TRY',
  francs: 'CHF',
};
const FACTORS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

const PATTERNS: readonly {
  readonly measure: string;
  readonly pattern: RegExp;
  readonly unit: (match: RegExpMatchArray) => string | null;
}[] = [
  {
    measure: 'money',
    pattern: new RegExp(String.raw`(?<sign>US\$|[$€£¥₹₽₸])\s?${NUMBER}${FACTOR}`, 'gu'),
    unit: (match) => SIGNS[match.groups?.['sign'] ?? ''] ?? null,
  },
  {
    measure: 'money',
    pattern: new RegExp(
      String.raw`${NUMBER}${FACTOR} (?<name>dollars|euros|pounds|yen|yuan|rupees|rubles|roubles|tenge|pesos|won|reais|lira|francs)\b`,
      'gu',
    ),
    unit: (match) => NAMES[match.groups?.['name'] ?? ''] ?? null,
  },
  {
    measure: 'magnitude',
    pattern: new RegExp(
      String.raw`\b[Mm]agnitude(?: of)?[- ]${NUMBER}|${NUMBER.replace('value', 'first')}[- ]magnitude\b`,
      'gu',
    ),
    unit: () => null,
  },
  {
    measure: 'percent',
    pattern: new RegExp(String.raw`${NUMBER}\s?(?:%|per ?cent\b)`, 'gu'),
    unit: () => 'percent',
  },
];

/** Amounts of money, shares and magnitudes in a sentence. */
export function amountsOf(sentence: string): Amount[] {
  return PATTERNS.flatMap(({ measure, pattern, unit }) =>
    [...sentence.matchAll(pattern)].flatMap((match): Amount[] => {
      const { value, first, factor } = match.groups ?? {};
      const number =
        Number((value ?? first ?? '').replaceAll(',', '')) * (FACTORS[factor ?? ''] ?? 1);
      if (!Number.isFinite(number)) return [];
      const span = { start: match.index, end: match.index + match[0].length };
      return [
        {
          ...span,
          value: number,
          upper: null,
          words: null,
          qualifier: 'exact',
          measure,
          unit: unit(match),
        },
      ];
    }),
  );
}
