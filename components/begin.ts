import type { Look } from '@/lib/messaging/look';
import { directionOf, languageOf, placeOf } from './locales/language';
import { speak } from './locales/spoken';

/** Sets a page up for a person's language and look; to be awaited before the first line is drawn. Never rejects. */
export async function begin({ language: chosen, appearance }: Look): Promise<void> {
  const language = languageOf(chosen, navigator.languages);
  const root = document.documentElement;
  if (appearance) root.dataset['look'] = appearance;
  try {
    await speak(language, placeOf(language, chosen, navigator.languages));
    root.lang = language;
    root.dir = directionOf(language);
  } catch {
    // English is always there.
  }
}
