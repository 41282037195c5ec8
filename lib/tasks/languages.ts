import { offer, offered } from '@/lib/browser/on-demand';
import { addLocales, codeOf } from '@/lib/core/locales';
import type { Locale } from '@/lib/core/locales/locale';
import type { Reading } from '@/lib/core/model/reading';
import type { Report } from '@/lib/core/model/report';

/** Where the word lists of the languages besides English stand in the extension. */
const LANGUAGES_PATH = '/languages.js';
const NAME = 'secondSourceLanguages';

const areLocales = (value: unknown): value is readonly Locale[] => Array.isArray(value);

/** Leaves the word lists where `bringLanguages` finds them; the script's only statement. */
export const offerLanguages = (all: readonly Locale[]): void => offer(NAME, all);

let brought: Promise<boolean> | null = null;

async function bring(): Promise<boolean> {
  const all = await offered(NAME, LANGUAGES_PATH, areLocales).catch(() => null);
  if (all) addLocales(all);
  // Who asks next tries again.
  else brought = null;
  return all !== null;
}

const isForeign = (language: string | null): boolean => codeOf(language) !== 'en';

/** Brings the word lists of every language; answers whether they are here. Without them less is read. */
export const bringAllLanguages = (): Promise<boolean> => (brought ??= bring());

/**
 * Brings the word lists once a page or one of the reports held against it has text that may not be English. Answers
 * whether all that is needed is here: without them less is read of such texts.
 */
export async function bringLanguages(
  reading: Reading,
  candidates: readonly Report[],
): Promise<boolean> {
  const foreign =
    (reading.story !== null && isForeign(reading.story.language)) ||
    candidates.some(
      ({ language, text, headline }) => (text ?? headline) !== null && isForeign(language),
    );
  return foreign ? bringAllLanguages() : true;
}
