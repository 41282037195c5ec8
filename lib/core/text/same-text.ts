import type { Report } from '../model/report';
import { believedTime } from '../model/believable';

const keys = new WeakMap<Report, string>();

/** All of a report that is read, and the day it counts from; not who printed it. */
function saidBy(report: Report): string {
  const known = keys.get(report);
  if (known !== undefined) return known;
  const { headline, text, language, credit, dateline, annotation, published } = report;
  const days = [published?.value, believedTime(report)?.value];
  const key = JSON.stringify([headline, text, language, credit, dateline, annotation, ...days]);
  keys.set(report, key);
  return key;
}

/**
 * A function of what a report says, called once for all reports that say the same on the same day: of forty prints of
 * one wire story one is read. `more` tells what else the answer hangs on. Nobody may change an answer; it lives as long
 * as the function.
 */
export function oncePerText<T, More extends readonly (string | null)[]>(
  make: (report: Report, ...more: More) => T,
): (report: Report, ...more: More) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (report, ...more) => {
    const key = [saidBy(report), ...more].join('\n');
    const found = known.get(key) ?? { answer: make(report, ...more) };
    known.set(key, found);
    return found.answer;
  };
}
