import type { PackReport } from '@/lib/core/model/pack';
import { hostOf } from '@/lib/core/text/url';
import type { BenchReport } from './corpus';

const BASIS = { kind: 'dataset', certainty: 'stated' } as const;

/** A generated report as a dataset has it. */
export const told = ({ url, headline, text, outlet, day }: BenchReport): PackReport => ({
  id: `url:${url}`,
  url,
  headline,
  headlineBasis: BASIS,
  outlet: { value: outlet, basis: BASIS },
  domain: hostOf(url),
  byline: [],
  published: { value: day, precision: 'day', basis: BASIS },
  language: 'en',
  text,
  truncated: true,
  dateline: null,
  credit: null,
  annotation: null,
});
