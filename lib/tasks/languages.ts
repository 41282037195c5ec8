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

let brought: Promise<void> | null = null;

async function bring(): Promise<void> {
  const all = await offered(NAME, LANGUAGES_PATH, areLocales);
  if (all) addLocales(all);
}

const isForeign = (language: string | null): boolean => codeOf(language) !== 'en';

/** Brings the word lists of every language. Without them less is read, and nothing fails. */
export async function bringAllLanguages(): Promise<void> {
  brought ??= bring().catch(() => {
    // Who asks next tries again.
    brought = null;
  });
  await brought;
}

/**
 * Brings the word lists once a page or one of the reports held against it has text that may not be English. Without
 * them less is read of such texts, and nothing fails.
 */
export async function bringLanguages(
  reading: Reading,
  candidates: readonly Report[],
): Promise<void> {
  const foreign =
    (reading.story !== null && isForeign(reading.story.language)) ||
    candidates.some(
      ({ language, text, headline }) => (text ?? headline) !== null && isForeign(language),
    );
  if (foreign) await bringAllLanguages();
}
