import { JSDOM, VirtualConsole } from 'jsdom';
import { completeReading } from '@/lib/core/attribution/complete';
import type { Reading } from '@/lib/core/model/reading';
import { ADAPTERS } from '@/lib/pages/aggregators';
import { siteOf } from '@/lib/pages/aggregators/sites';
import { readPage } from '@/lib/pages/read';
import { readableBody } from '@/lib/pages/article/readable-body';
import { UNKNOWN, type Known } from '@/lib/pages/known';
import { readWith } from '@/lib/pages/read-with';

/** What is known of a page of a site of which no layout fits any more. */
function unfit(url: string): Known {
  const site = siteOf(url);
  if (!site) return UNKNOWN;
  const layouts = ADAPTERS[site.id] ?? [];
  const articles = layouts.length === 0 || layouts.some(({ kind }) => kind === 'article');
  return { ...UNKNOWN, site: site.id, siteNames: site.names, articles };
}

/**
 * Reads saved HTML as the shipped readers would; scripts do not run and nothing is loaded. `generic`: as if the site had
 * changed all its markup.
 */
export function readSaved(html: string, url: string, capturedAt: string, generic = false): Reading {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  globalThis.DOMParser = window.DOMParser;
  const page = window.document;
  if (generic) return completeReading(readWith({ page, url, capturedAt, known: unfit(url) }));
  return completeReading(
    siteOf(url) === null
      ? readWith({ page, url, capturedAt, known: UNKNOWN, readBody: readableBody })
      : readPage(page, url, capturedAt),
  );
}
