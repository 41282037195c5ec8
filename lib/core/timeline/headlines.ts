import type { Report } from '@/lib/core/model/report';
import { terms } from '@/lib/core/text/terms';
import { believedDay } from './anchor';
import { cutLabel } from './cut';
import { quote } from './quote';
import type { Telling } from './tellings';

/** Headlines that announce a kind of text, not an event. */
const NO_EVENT =
  /\?|^(?:photos?|pictures|in pictures|video|watch|live|live updates|opinion|analysis|explainer|explained|factbox|timeline|editorial|commentary|podcast)\b|^(?:what|why|how|who|when|where)\b|\b(?:explained|what we know|what to know|things to know|live updates)\b/i;

/**
 * What headlines tell. The day is the one they were published on,
 * so it is inferred: a report's clock is not the event's. Headlines in another language than the page's are left out.
 */
export function headlineTellings(
  reports: readonly Report[],
  originOf: (reportId: string) => string,
  language: string | null,
): Telling[] {
  const dated = reports.flatMap((report) => {
    const day = believedDay(report);
    const headline = report.headline?.slice(0, 300).trim() ?? '';
    const other = foreign(report.language, language);
    if (day === null || other || headline === '' || NO_EVENT.test(headline)) return [];
    const label = cutLabel(headline.replace(/ (?:[-–—|]) [^-–—|]{2,40}$/, ''));
    return label.length < 20
      ? []
      : [{ report, day, headline, label, about: new Set(terms(label)) }];
  });
  const days = new Map<string, { readonly terms: Map<string, number>; headlines: number }>();
  for (const { day, about } of dated) {
    const known = days.get(day) ?? { terms: new Map<string, number>(), headlines: 0 };
    known.headlines += 1;
    for (const term of about) known.terms.set(term, (known.terms.get(term) ?? 0) + 1);
    days.set(day, known);
  }
  return dated.map(({ report, day, headline, label, about }) => {
    const others = (days.get(day)?.headlines ?? 1) - 1;
    let alike = 0;
    for (const term of about) alike += (days.get(day)?.terms.get(term) ?? 1) - 1;
    const shared = alike / Math.max(1, others);
    return {
      reportId: report.id,
      originId: originOf(report.id),
      day,
      label,
      quotation: quote(headline, label),
      counted: false,
      basis: { kind: 'headline', certainty: 'inferred', evidence: headline },
      weight: shared / Math.max(1, about.size),
    };
  });
}

const foreign = (one: string | null, other: string | null): boolean =>
  one !== null &&
  other !== null &&
  one.slice(0, 2).toLowerCase() !== other.slice(0, 2).toLowerCase();
