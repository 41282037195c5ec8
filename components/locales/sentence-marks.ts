import { languageOf } from './language';
import words from './sentence-marks.json';

const lines = words[languageOf(null, globalThis.navigator?.languages ?? [])];

/** What the marks on sentences say to those who do not see them, in the browser's language. */
export const sentenceMarkLabel: string = lines.label;

/** A mark in words. */
export const sentenceMarkWords = (kind: 'same' | 'otherwise', sentence: string): string =>
  lines[kind].replace('{sentence}', () => sentence);
