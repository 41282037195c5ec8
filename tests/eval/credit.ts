import { readFileSync } from 'node:fs';
import { readCredit } from '@/lib/core/attribution/credit';
import { readDateline } from '@/lib/core/attribution/dateline';
import { findWire } from '@/lib/core/attribution/wires';

interface Row {
  readonly title?: string | null;
  readonly author?: string | null;
  readonly credit?: string | null;
  readonly publisher?: string | null;
  readonly text?: string | null;
  /** The agency whose text it is; `None` or null for the publisher's own, `NA` where nobody could tell. */
  readonly wire: string | null;
}

/** `None` and `NA` are how the corpus writes that a field is empty. */
const stated = (value: string | null | undefined): string | null =>
  value === undefined || value === null || /^(?:none|na|n\/a|null)?$/i.test(value.trim())
    ? null
    : value;

const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Number((part / whole).toFixed(4));

/**
 * Whose text an article is: FILE of {title, author, credit, text, wire}, through `readCredit` with the author as byline
 * and the stated credit before the text. `recall`: of the articles of an agency, those whose agency is named right;
 * `shown`: the same of those that show it at all (an author, a credit or a text names some agency); `falseAlarms`:
 * articles of no agency that were given one.
 */
export function measure(paths: readonly string[]) {
  const rows = paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Row => JSON.parse(line)),
  );
  let [wires, right, shown, wrong, alarms, own] = [0, 0, 0, 0, 0, 0];
  for (const row of rows) {
    if (/^n\/?a$/i.test(row.wire ?? '')) continue;
    const author = stated(row.author);
    const text = [stated(row.credit), stated(row.text)].filter((one) => one !== null).join('\n');
    const credit = readCredit({
      text,
      headline: stated(row.title),
      byline: author === null ? [] : [author],
      outlet: stated(row.publisher),
      dateline: readDateline(text, null)?.dateline ?? null,
    });
    const wire = stated(row.wire);
    if (wire === null) {
      own += 1;
      if (credit !== null) alarms += 1;
      continue;
    }
    wires += 1;
    const name = findWire(wire)?.name ?? wire;
    if (text !== '' || credit !== null) shown += 1;
    if (credit?.agency === name) right += 1;
    else if (credit !== null) wrong += 1;
  }
  return {
    n: wires + own,
    wires,
    recall: share(right, wires),
    shown: share(right, shown),
    wrong,
    falseAlarms: alarms,
  };
}
