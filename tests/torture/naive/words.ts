import type { PackReport } from '@/lib/core/model/pack';

/** The words of a headline. */
export const wordsOf = ({ headline }: Pick<PackReport, 'headline'>): string[] => [
  ...new Set((headline ?? '').toLowerCase().split(/\W+/).filter(Boolean)),
];
