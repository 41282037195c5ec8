/** English words of the calendar, as a regular expression and with what they stand for. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** How names of months begin, as alternatives; in any case. */
export const MONTH_BEGINS = MONTHS.join('|');
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A month's name or abbreviation; capitals are required, because `may` and `march` are verbs. */
export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\\b';

/** A weekday's full name. */
export const WEEKDAY = '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day';

/** Month of a name, 1 to 12. */
export const monthNumber = (name: string): number =>
  MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Weekday of a name, 0 for Sunday. */
export const weekdayNumber = (name: string): number =>
  WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const COUNTS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** An ordinal in words or figures: `sixth`, `21st`. */
export const ORDINAL = `(?:${ORDINALS.join('|')}|\\d{1,3}(?:st|nd|rd|th))`;

/** A small count in words or figures: `two`, `12`; `a` stands for one. */
export const COUNT = `(?:an?|${COUNTS.join('|')}|\\d{1,3})`;

/** The number an ordinal or a count stands for; null when it is none. */
export function numberOf(word: string): number | null {
  const plain = word.toLowerCase();
  if (plain === 'a' || plain === 'an') return 1;
  const place = Math.max(ORDINALS.indexOf(plain), COUNTS.indexOf(plain));
  if (place >= 0) return place + 1;
  const value = Number.parseInt(plain, 10);
  return Number.isNaN(value) ? null : value;
}

/** Words that turn a weekday into a name (`Black Friday`) or a habit (`every Friday`). */
export const NAMED_BEFORE =
  /\b(?:Black|Good|Super|Bloody|Ash|Palm|Cyber|Giving|Fat|Shrove|Holy|Easter|Maundy|Red|Blue|Big|Boxing|The|every|each|most|any|Every|Each)\s$/;

/** Words that do the same from behind: `Sunday Times`, `Friday prayers`. */
export const NAMED_AFTER =
  /^(?:s\b|['’]?s? ?(?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Independent|World|Guardian|Star|Sun|Mercury|Tribune|Night (?:Live|Football|Lights)|[Pp]rayers?|sermons?|[Mm]ass\b|[Ss]chool|[Rr]oast|best\b))/;

/** What says that a sentence speaks of what is still to come. */
export const FUTURE =
  /\b(?:will|shall|'ll|’ll|won['’]t|(?:is|are) (?:to|due (?:to|on|in|for))|(?:is|are|was|were) (?:scheduled|set|expected|slated|planned)|scheduled (?:to|for)|set to|expected to|slated (?:to|for)|plans? to|planned for|to be held|to take place|upcoming|starting|beginning|effective)\b/i;

/** A verb of saying right before a day: the day is when it was said, not what was said of. */
export const SAID_BEFORE =
  /\b(?:said|told|says|announced|reported|wrote|tweeted|added|confirmed|declared|warned|stated|pledged|promised|vowed|ruled|decided|agreed|ordered|voted)(?: [a-z]+){0,3},? (?:(?:on|late|early|earlier) ){0,2}$/;
