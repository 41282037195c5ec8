import type { Report } from '@/lib/core/model/report';
import { terms } from '@/lib/core/text/terms';
import { dayOfMoment } from './anchor';
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
    const day = dayOfMoment(report.published);
    const headline = report.headline?.slice(0, 300).trim() ?? '';
    const other = foreign(report.language, language);
    if (day === null || other || headline === '' || NO_EVENT.test(headline)) return [];
    const label = cutLabel(headline.replace(/ (?:[-–—|]) [^-–—|]{2,40}$/, ''));
    return label.length < 20
      ? []
      : [{ report, day, headline, label, about: new Set(terms(label)) }];
  });
  return dated.map(({ report, day, headline, label, about }) => {
    const others = dated.filter((other) => other.day === day && other.report !== report);
    const alike = others.map((other) => [...about].filter((term) => other.about.has(term)).length);
    const shared = alike.reduce((sum, count) => sum + count, 0) / Math.max(1, others.length);
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
