import { denied, nobody, notACount, numberedThing, pronounOne } from '../locales/en/figure-words';
import type { NumberMention } from './numbers';

const YEAR = /^(?:1[5-9]|20)\d{2}$/;
/** `Smith, 52, was …`, `Man (34) …`. */
const AGE_BEFORE = /[\p{L}’'”"](?:,| \() ?$/u;
const AGE_AFTER = /^ ?[,)]/;
/** `one in five people`, `2 out of every 3`. */
const RATIO_BEFORE = /\b(?:one|two|three|\d{1,3}) (?:in|out of)(?: every)? $/i;
const RATIO_AFTER =
  /^ (?:in|out of) (?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)/i;
const FRACTION_AFTER = /^-(?:half|third|quarter|fifth|sixth|seventh|eighth|tenth|year)/i;

/** Whether a number of a sentence is an age, a year, a name, a share, or denied: none of these counts anybody. */
export function countsNobody(
  sentence: string,
  { start, end, value, qualifier }: NumberMention,
): boolean {
  const before = sentence.slice(Math.max(0, start - 110), start);
  const after = sentence.slice(end, end + 60);
  const word = sentence.slice(start, end);
  const next = /^[\s-]*(?<word>[\p{L}%'.-]+)/u.exec(after)?.groups?.['word'] ?? '';
  // Nobody is counted in fractions: that is a magnitude, a share or a score.
  if (value !== null && !Number.isInteger(value)) return true;
  if (notACount.test(next.replace(/\.+$/, ''))) return true;
  if (FRACTION_AFTER.test(after) || RATIO_AFTER.test(after) || RATIO_BEFORE.test(before))
    return true;
  if (numberedThing.test(before) || nobody.test(before) || denied.test(before)) return true;
  // `one of the dead` is a person, not a count of them.
  if (/^one$/i.test(word) && (/^ of\b/.test(after) || pronounOne.test(before))) return true;
  if (AGE_BEFORE.test(before) && AGE_AFTER.test(after) && value !== null && value < 120)
    return true;
  // A bare year, unless the words after it make it a count of somebody.
  return (
    YEAR.test(word) &&
    qualifier === 'exact' &&
    !/^ (?:people|persons|others|civilians|soldiers|troops|protesters|workers|children)\b/i.test(
      after,
    )
  );
}
