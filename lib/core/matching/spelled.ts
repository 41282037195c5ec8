import type { Match } from '../model/match';
import type { Report } from '../model/report';
import { termOf } from '../text/terms';
import { words } from '../text/words';

/** Each term as a report first spells it: a person reads `protests`, not its stem. A term it does not hold stays. */
export function spelled(terms: readonly string[], { headline, text }: Report): string[] {
  const found = new Map<string, string>();
  const wanted = new Set(terms);
  for (const said of [headline, text]) {
    for (const word of said === null ? [] : words(said)) {
      if (found.size === wanted.size) break;
      const term = termOf(word);
      if (term !== null && wanted.has(term) && !found.has(term)) found.set(term, word);
    }
  }
  return terms.map((term) => found.get(term) ?? term);
}

/** A match whose shared terms are words of the report; what is another story is not shown and stays as it is. */
export function withWords(match: Match, report: Report): Match {
  if (match.relation === 'other') return match;
  const reasons = match.reasons.map((reason) =>
    reason.code === 'shared-terms'
      ? { ...reason, details: spelled(reason.details, report) }
      : reason,
  );
  return { ...match, reasons };
}
