import { JSDOM, VirtualConsole } from 'jsdom';
import { withWireMarks } from '@/lib/core/attribution/wire-marks';
import type { Reading } from '@/lib/core/model/reading';
import { readArticle } from '@/lib/pages/article/read-article';

/** Reads saved HTML as the shipped readers would; scripts do not run and nothing is loaded. */
export function readSaved(html: string, url: string, capturedAt: string): Reading {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  globalThis.DOMParser = window.DOMParser;
  return withWireMarks(readArticle(window.document, url, capturedAt));
}
