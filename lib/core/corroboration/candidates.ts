import type { Report } from '@/lib/core/model/report';
import { fold } from '@/lib/core/text/fold';
import type { PageReports } from './reports-of-page';

/** Reports held against the story: the page's own list first, then those of the library. */
export interface Gathered {
  /** The page's report, with what the library knows of it besides. */
  readonly page: Report;
  /** One a report, none of them the page's own. */
  readonly others: readonly Report[];
}

/**
 * Puts the page's reports and the library's together, each report once. A library report under the page's own address,
 * or with the same outlet and text, is the page's; one equal to a snippet lends it what the page did not show.
 */
export function gather({ page, snippets }: PageReports, candidates: readonly Report[]): Gathered {
  const ordered = candidates.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const others = new Map<string, Report>();
  const keys = new Map<string, string>();
  const own = said(page);
  let whole = page;
  for (const report of [...snippets, ...ordered]) {
    const words = said(report);
    if (report.id === page.id || (own !== null && words === own)) {
      whole = joined(whole, report);
      continue;
    }
    const id = others.has(report.id) ? report.id : ((words && keys.get(words)) ?? report.id);
    const known = others.get(id);
    others.set(id, known ? joined(known, report) : report);
    if (words !== null) keys.set(words, id);
  }
  return { page: whole, others: [...others.values()] };
}

/** What a report says and who says it; null when it says too little to be told apart by it. */
function said({ outlet, headline, text, domain }: Report): string | null {
  const words = fold(`${headline ?? ''}\n${text ?? ''}`);
  return words.length < 40 ? null : `${fold(outlet?.value ?? domain ?? '')}\n${words}`;
}

/**
 * The first report, completed by the second where it says nothing. Not the store's `mergeReports`, where what is known
 * more surely wins: here what the page in front says stays as a person reads it.
 */
function joined(first: Report, second: Report): Report {
  const places = new Map(
    [...first.provenance, ...second.provenance].map((one) => [`${one.kind} ${one.id}`, one]),
  );
  const longer = (second.text?.length ?? 0) > (first.text?.length ?? 0) && first.truncated;
  return {
    ...first,
    url: first.url ?? second.url,
    domain: first.domain ?? second.domain,
    headline: first.headline ?? second.headline,
    headlineBasis: first.headline === null ? second.headlineBasis : first.headlineBasis,
    outlet: first.outlet ?? second.outlet,
    byline: first.byline.length > 0 ? first.byline : second.byline,
    published: first.published ?? second.published,
    language: first.language ?? second.language,
    text: first.text === null || longer ? second.text : first.text,
    truncated: longer || first.text === null ? second.truncated : first.truncated,
    dateline: first.dateline ?? second.dateline,
    credit: first.credit ?? second.credit,
    annotation: first.annotation ?? second.annotation,
    provenance: [...places.values()],
    ...(second.otherWordings && {
      otherWordings: [...(first.otherWordings ?? []), ...second.otherWordings],
    }),
  };
}
