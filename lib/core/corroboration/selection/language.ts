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

/**
 * The language of each sentence of a selection: the one whose words it has, else the one that the page states where that
 * is written in the sentence's script, else that of its neighbours in the same script.
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
    return localeOf(null, neighbours.get(latin) ?? '')?.code ?? null;
  });
}
