import { localeOf } from '@/lib/core/locales';

const LATIN = /\p{Script=Latin}/gu;
const OTHER =
  /\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Greek}|\p{Script=Hebrew}|\p{Script=Han}/gu;

const isLatin = (text: string): boolean =>
  (text.match(LATIN)?.length ?? 0) >= (text.match(OTHER)?.length ?? 0);

/** Whether a language is written in Latin letters; of none that is known, nobody can tell. */
function writtenInLatin(language: string): boolean {
  try {
    return new Intl.Locale(language).maximize().script === 'Latn';
  } catch {
    return true;
  }
}

/** Scripts of which we read one language. */
const ALONE = [
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
] as const;

/** The one language of its script that we read, unless a sentence has letters that this never has. */
function byScript(sentence: string): string | null {
  const found = ALONE.find(([script]) => script.test(sentence));
  const locale = found ? localeOf(found[1], sentence) : null;
  const never = locale?.letters?.never ?? '';
  return locale && !never.split('').some((letter) => sentence.includes(letter))
    ? locale.code
    : null;
}

/**
 * The language of each sentence of a selection: the one whose words it has, else the one that the page states where that
 * is written in the sentence's script, else that of its neighbours in the same script, else the only one that we read in
 * that script.
 */
export function languagesOf(
  stated: string | null,
  sentences: readonly string[],
): (string | null)[] {
  const inScript = (latin: boolean): string =>
    sentences.filter((one) => isLatin(one) === latin).join(' ');
  const neighbours = new Map([true, false].map((latin) => [latin, inScript(latin)]));
  return sentences.map((sentence) => {
    const latin = isLatin(sentence);
    const own = localeOf(null, sentence);
    if (own) return own.code;
    if (stated !== null && latin === writtenInLatin(stated)) return stated;
    const around = localeOf(null, neighbours.get(latin) ?? '')?.code ?? null;
    return around ?? (latin ? null : byScript(sentence));
  });
}
