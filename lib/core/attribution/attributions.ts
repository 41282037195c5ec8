import { localeOf } from '../locales';
import type { Locale } from '../locales/locale';
import type { Attribution } from '../model/figure';
import { remember } from '../text/remember';
import { sentences } from '../text/sentences';
import { englishAttribution, LONGEST } from './english';
import { foreignAttribution } from './foreign';

const inEnglish = remember(englishAttribution);

/** Who a sentence is attributed to; null when nobody is named. `locale`: the language it is in, null for English. */
export function attributionOf(sentence: string, locale: Locale | null = null): Attribution | null {
  if (locale !== null)
    return locale.attribution && foreignAttribution(sentence, locale.attribution);
  return inEnglish(sentence.slice(0, LONGEST));
}

/** Every sentence of a text that says who says it. */
export function readAttributions(text: string): Attribution[] {
  const locale = localeOf(null, text);
  return sentences(text).flatMap((sentence) => attributionOf(sentence, locale) ?? []);
}
