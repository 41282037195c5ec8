import { readCredit } from '@/lib/core/attribution/credit';
import { readDateline } from '@/lib/core/attribution/dateline';
import type { Credit, Dateline } from '@/lib/core/model/reading';

/** Dateline and credit of a report's text. */
export interface WireMarks {
  readonly dateline: Dateline | null;
  readonly credit: Credit | null;
}

/** Reads where a text says it was filed and whose it is. `day` (`YYYY-MM-DD`) gives the dateline its year. */
export function wireMarks(
  text: string,
  day: string | null,
  around: {
    readonly headline?: string | null;
    readonly byline?: readonly string[];
    readonly outlet?: string | null;
  } = {},
): WireMarks {
  const dateline = readDateline(text.slice(0, 400), day)?.dateline ?? null;
  return { dateline, credit: readCredit({ text, ...around, dateline }) };
}
