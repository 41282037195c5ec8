import { JSDOM, VirtualConsole } from 'jsdom';
import { completeReading } from '@/lib/core/attribution/complete';
import type { Reading } from '@/lib/core/model/reading';
import { siteOf } from '@/lib/pages/aggregators/sites';
import { readPage } from '@/lib/pages/read';
import { readArticle } from '@/lib/pages/article/read-article';

/** Reads saved HTML as the shipped readers would; scripts do not run and nothing is loaded. */
export function readSaved(html: string, url: string, capturedAt: string): Reading {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  globalThis.DOMParser = window.DOMParser;
  const read = siteOf(url) === null ? readArticle : readPage;
  return completeReading(read(window.document, url, capturedAt));
}
