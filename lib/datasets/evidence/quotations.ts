import type { StoryContext } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';

/** A sentence of a report that the context rests on. */
export interface Quotation {
  readonly report: Report;
  readonly exact: string;
  /** What it is quoted for: `killed`, `attribution`, … */
  readonly tags: readonly string[];
}

/** The words of a basis are cut where they are long; what was cut is no quotation. */
const whole = (text: string): string => text.replaceAll(/^…\s*|\s*…$/gu, '').trim();

/** The sentences that figures and chains rest on, each once a report, in the order of the context. */
export function quotationsOf({ figures, origins, reports }: StoryContext): readonly Quotation[] {
  const found = new Map<string, Quotation>();
  const add = (reportId: string, words: string | undefined, tag: string): void => {
    const report = reports[reportId];
    const exact = whole(words ?? '');
    if (!report || exact === '') return;
    const key = `${reportId}\n${exact}`;
    const tags = new Set([...(found.get(key)?.tags ?? []), tag]);
    found.set(key, { report, exact, tags: [...tags] });
  };
  for (const { measure, cells } of figures)
    for (const { reportId, figure, withdrawn } of cells) {
      add(reportId, figure.evidence, measure);
      if (withdrawn) add(withdrawn.reportId, withdrawn.evidence, withdrawn.kind);
    }
  for (const { members } of origins)
    for (const { reportId, chainBasis } of members)
      add(reportId, chainBasis?.evidence, 'attribution');
  return [...found.values()];
}
