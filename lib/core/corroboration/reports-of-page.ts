import type { Reading, Snippet, Story } from '@/lib/core/model/reading';
import type { Provenance, Report } from '@/lib/core/model/report';
import { pageAddress } from '@/lib/core/text/page-address';
import { reportKey } from '@/lib/core/text/report-key';
import { canonicalUrl, hostOf } from '@/lib/core/text/url';

/** The page's own report and the reports it lists, ready for the library. */
export interface PageReports {
  /** The story as this page tells it; of a page without a story, an empty report under the page's address. */
  readonly page: Report;
  /** In the order of the page; one a report, however often the page shows it. */
  readonly snippets: Report[];
}

/**
 * Makes reports from what was read on a page. Ids come from `reportKey`: the same report keeps its id on every page
 * that links to it. The page's own report is keyed by the address the page calls canonical, else by its own.
 */
export function reportsOfPage(reading: Reading): PageReports {
  const { url, capturedAt } = reading.page;
  const provenance: Provenance = { kind: 'page', id: url, at: capturedAt };
  const page = pageReport(reading, provenance);
  const seen = new Set([page.id]);
  const snippets: Report[] = [];
  for (const snippet of reading.snippets) {
    if (!snippet.title && !snippet.text) continue;
    const own = reading.page.site === 'generic' ? null : hostOf(url);
    const report = snippetReport(snippet, provenance, reading.story?.language ?? null, own);
    if (!seen.has(report.id)) snippets.push(report);
    seen.add(report.id);
  }
  return { page, snippets };
}

/**
 * A cluster or a thread is no report: its report is the one it links to, told in the site's words, and the time of a
 * thread is when people began to discuss it.
 */
function pageReport(reading: Reading, provenance: Provenance): Report {
  const { page, story } = reading;
  const linked = page.kind === 'cluster' || page.kind === 'thread' ? story?.originalUrl : null;
  const url = linked?.value ?? pageAddress(reading);
  return {
    ...EMPTY,
    ...(story ? told(story) : {}),
    ...(page.kind === 'thread' && { published: null, byline: [], text: null }),
    id: reportKey({ url, headline: story?.headline.value ?? page.title }),
    url: canonicalUrl(url),
    domain: hostOf(url),
    provenance: [provenance],
  };
}

const EMPTY: Omit<Report, 'id' | 'url' | 'domain' | 'provenance'> = {
  headline: null,
  headlineBasis: null,
  outlet: null,
  byline: [],
  published: null,
  language: null,
  text: null,
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
};

function told(story: Story): Partial<Report> {
  const text = story.body.length > 0 ? story.body.join('\n') : (story.lead?.value ?? null);
  return {
    headline: story.headline.value,
    headlineBasis: story.headline.basis,
    outlet: story.outlet,
    byline: story.byline?.value ?? [],
    published: story.published,
    language: story.language,
    text,
    dateline: story.dateline,
    credit: story.credit,
  };
}

/** `aggregator` is the host of the page's aggregator: a link to it says nothing about who published. */
function snippetReport(
  snippet: Snippet,
  provenance: Provenance,
  language: string | null,
  aggregator: string | null,
): Report {
  const host = hostOf(snippet.url);
  const { outlet, title, text } = snippet;
  return {
    ...EMPTY,
    id: reportKey({ url: snippet.url, outlet, headline: title, text }),
    url: canonicalUrl(snippet.url),
    headline: title,
    headlineBasis: title ? { kind: 'element', certainty: 'stated' } : null,
    outlet: outlet
      ? { value: outlet, basis: { kind: 'visible-text', certainty: 'stated', evidence: outlet } }
      : null,
    domain: host === aggregator ? null : host,
    byline: snippet.byline,
    published: snippet.published,
    language,
    text,
    truncated: snippet.truncated,
    dateline: snippet.dateline,
    credit: snippet.credit,
    provenance: [provenance],
  };
}
