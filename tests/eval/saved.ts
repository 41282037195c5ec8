import { JSDOM, VirtualConsole } from 'jsdom';
import { completeReading } from '@/lib/core/attribution/complete';
import type { Reading } from '@/lib/core/model/reading';
import { siteOf } from '@/lib/pages/aggregators/sites';
import { readPage } from '@/lib/pages/read';
import { readableBody } from '@/lib/pages/article/readable-body';
import { UNKNOWN } from '@/lib/pages/known';
import { readWith } from '@/lib/pages/read-with';

/** Reads saved HTML as the shipped readers would; scripts do not run and nothing is loaded. */
export function readSaved(html: string, url: string, capturedAt: string): Reading {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  globalThis.DOMParser = window.DOMParser;
  const page = window.document;
  return completeReading(
    siteOf(url) === null
      ? readWith({ page, url, capturedAt, known: UNKNOWN, readBody: readableBody })
      : readPage(page, url, capturedAt),
  );
}
