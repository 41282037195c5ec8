import {
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  option,
  record,
  string,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import type { Basis } from '@/lib/core/model/basis';
import type { Moment } from '@/lib/core/model/moment';
import type { PackReport } from '@/lib/core/model/pack';
import { reportKey } from '@/lib/core/text/report-key';
import { hostOf } from '@/lib/core/text/url';
import { aboutOf, type Statement } from '@/lib/datasets/pack/row';

/** Any text that a file can hold. */
export const anyText = (maxLength: number): Arbitrary<string> =>
  string({ unit: 'binary', maxLength }).filter((text) => !text.includes('\0'));

const anyBasis: Arbitrary<Basis> = record(
  {
    kind: constantFrom('json-ld', 'url', 'dataset', 'dateline'),
    certainty: constantFrom('stated', 'derived', 'inferred'),
    evidence: anyText(20),
    path: anyText(10),
  },
  { requiredKeys: ['kind', 'certainty'] },
);

const anyMoment: Arbitrary<Moment> = tuple(
  integer({ min: 0, max: 800_000_000 }),
  constantFrom(['year', 4], ['month', 7], ['day', 10], ['minute', 20]),
  anyBasis,
).map(([minutes, [precision, length], basis]) => {
  const time = new Date(Date.UTC(1990, 0, 1) + (minutes % 18_000_000) * 60_000).toISOString();
  const value = length === 20 ? `${time.slice(0, 19)}Z` : time.slice(0, length);
  return { value, precision, basis };
});

const anyWords = option(record({ value: anyText(30), basis: anyBasis }));

const anyReport: Arbitrary<PackReport> = record({
  url: option(tuple(nat(50), nat(99)).map(([host, n]) => `https://paper${host}.example/a/${n}`)),
  headline: option(anyText(60)),
  headlineBasis: option(anyBasis),
  outlet: anyWords,
  byline: array(anyText(10), { maxLength: 2 }),
  published: option(anyMoment),
  language: option(constantFrom('en', 'kk')),
  text: option(anyText(100)),
  truncated: boolean(),
  dateline: option(
    record({
      place: option(anyText(9)),
      day: option(anyMoment),
      agency: option(anyText(9)),
      raw: anyText(9),
    }),
  ),
  credit: option(record({ agency: anyText(9), raw: anyText(9) })),
  annotation: option(
    record({
      wire: anyWords,
      chain: option(record({ value: array(anyText(9), { maxLength: 3 }), basis: anyBasis })),
      figures: constant([]),
      copyGroup: anyWords,
    }),
  ),
}).map((told) => ({
  ...told,
  id: reportKey({ ...told, outlet: told.outlet?.value ?? null }),
  domain: hostOf(told.url),
}));

const anyId = nat(40).map((n) => `url:https://paper.example/${n}`);

/** What a library may hold: reports, decisions and notes, each once. */
export const anyStatements: Arbitrary<readonly Statement[]> = uniqueArray(
  tuple(
    nat(9),
    anyReport,
    record({ story: anyId, report: anyId, word: constantFrom('same-story', 'not-same') }),
    record({
      id: nat(99).map((n) => `note-${n}`),
      report: anyId,
      text: anyText(50).filter((text) => text !== ''),
      at: constant('2026-02-03T04:05:06Z'),
    }),
  ).map(([kind, report, decision, note]): Statement => {
    if (kind < 6) return { kind: 'report', report };
    return kind < 8 ? { kind: 'decision', ...decision } : { kind: 'note', ...note };
  }),
  { selector: aboutOf, maxLength: 25 },
);
