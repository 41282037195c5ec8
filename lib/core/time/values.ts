import { addDays, daysBetween, isDay, weekdayOf } from './days';
import { COUNT, MONTH, MONTH_BEGINS, monthNumber, numberOf } from './english';
import { dayMentions } from './mentions';
import { future } from './tense';

/** How fine a time is told. */
export type ValuePrecision = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade';

/** A time that a sentence names, as fine as it is told. */
export interface TimeValue {
  /**
   * As TIMEX3 writes it (ISO-TimeML, ISO 24617-1): `2022-01-05`, `2004-W47`, `2010-W04-WE`, `2022-01`, `2006-Q4`,
   * `2022`, `199`.
   */
  readonly value: string;
  readonly precision: ValuePrecision;
  /** Where the phrase stands in the sentence. */
  readonly start: number;
  readonly end: number;
}

interface Around {
  readonly before: string;
  readonly after: string;
  readonly anchor: string | null;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Told = Pick<TimeValue, 'value' | 'precision'> | null;

interface Rule {
  readonly pattern: RegExp;
  readonly resolve: (groups: Groups, around: Around) => Told;
}

/** Longest sentence looked at; what is longer is no sentence. */
const LONGEST = 2_000;

const monthOf = (year: number, number: number): Told => ({
  value: `${year}-${String(number).padStart(2, '0')}`,
  precision: 'month',
});

const shiftedMonth = (anchor: string, by: number): Told => {
  const at = Number(anchor.slice(0, 4)) * 12 + Number(anchor.slice(5, 7)) - 1 + by;
  return monthOf(Math.floor(at / 12), (at % 12) + 1);
};

/** The week of a day by ISO 8601. */
function weekOf(day: string): string {
  const thursday = addDays(day, 3 - ((weekdayOf(day) + 6) % 7));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** A month without its year is the last one, unless the clause speaks of what is to come. */
function monthAlone(groups: Groups, { anchor, before, after }: Around): Told {
  if (anchor === null) return null;
  const number = monthNumber(groups['month'] ?? '');
  const [year, now] = [Number(anchor.slice(0, 4)), Number(anchor.slice(5, 7))];
  const which = groups['which']?.toLowerCase();
  if (which === 'next') return monthOf(number > now ? year : year + 1, number);
  if (which === 'last') return monthOf(number < now ? year : year - 1, number);
  const ahead = future(before, after) || /\b(?:by|until|till)\s$/i.test(before);
  if (ahead) return monthOf(number >= now ? year : year + 1, number);
  return monthOf(number <= now ? year : year - 1, number);
}

const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

function period(groups: Groups, { anchor }: Around): Told {
  const step = STEPS[groups['which']?.toLowerCase() ?? ''];
  if (anchor === null || step === undefined) return null;
  const unit = groups['unit']?.toLowerCase();
  const year = Number(anchor.slice(0, 4));
  if (unit === 'year') return { value: String(year + step), precision: 'year' };
  if (unit === 'month') return shiftedMonth(anchor, step);
  if (unit === 'quarter') {
    const at = year * 4 + Math.floor((Number(anchor.slice(5, 7)) - 1) / 3) + step;
    return { value: `${Math.floor(at / 4)}-Q${(at % 4) + 1}`, precision: 'quarter' };
  }
  const week = weekOf(addDays(anchor, step * 7));
  if (unit === 'week') return { value: week, precision: 'week' };
  // On a Monday or Tuesday `this weekend` is the one that just was.
  const recent = step === 0 && /^[12]$/.test(String(weekdayOf(anchor)));
  const own = recent ? weekOf(addDays(anchor, -7)) : week;
  return { value: `${own}-WE`, precision: 'weekend' };
}

function ago(groups: Groups, { anchor }: Around): Told {
  const count = numberOf(groups['count'] ?? '');
  if (anchor === null || count === null) return null;
  const unit = groups['unit'];
  if (unit === 'year')
    return { value: String(Number(anchor.slice(0, 4)) - count), precision: 'year' };
  if (unit === 'month') return shiftedMonth(anchor, -count);
  return { value: weekOf(addDays(anchor, -7 * count)), precision: 'week' };
}

/** Words after four digits that make them a count and no year. */
const COUNTED =
  /^[\s-]?(?:people|persons|jobs|troops|soldiers|workers|employees|miles|kilomet|km\b|met(?:er|re)s|feet|foot|acres|hectares|dollars|euros|pounds|points|tons|tonnes|votes|others|homes|houses|seats|passengers|aircraft|planes|cars|students|officers|members|times|percent|per cent|%|degrees|calories|watts|[kmg]?hz|mg|ml|gmt|utc|hours\b|a\.m|p\.m)/i;

/** Words right before four digits that make them a name or a number. */
const NAMED =
  /(?:[$€£#№]|\b(?:No|nos?|number|flight|boeing|airbus|model|version|room|page|channel|route|highway)\.?)\s?$/i;

/** A word beyond what joins two numbers. */
const WORD = /(?!\b(?:to|and|or)\b)\b\p{L}{2,}/u;

/** `32 August`, `29 February`: with a day that there is not, the year is none either. */
const NO_DATE = new RegExp(String.raw`\d(?:st|nd|rd|th)? ${MONTH}\.?,? $`);

function yearOf(groups: Groups, { before, after }: Around): Told {
  if (COUNTED.test(after) || NAMED.test(before)) return null;
  // A day or a number before it (`32, 2014`) makes it part of something else.
  if (!WORD.test(before) || /\d[\s,./-]{1,2}$/.test(before) || NO_DATE.test(before)) return null;
  return { value: groups['year'] ?? '', precision: 'year' };
}

const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
};
const YEAR = String.raw`(?<year>(?:19|20)\d\d)(?![\d]|,\d|-\d|/\d|\.\d|['’]?s)`;

/** Ways of naming a time less finely than by its day, the surest first. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(String.raw`(?<!\d\s)\b(?<month>${MONTH})\.?(?:,? of|,)? ${YEAR}`, 'g'),
    resolve: (groups) => monthOf(Number(groups['year']), monthNumber(groups['month'] ?? '')),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<which>first|second|third|fourth|last) quarter(?: of|,)? ${YEAR}`,
      'gi',
    ),
    resolve: (groups) => ({
      value: `${groups['year'] ?? ''}-Q${QUARTERS[groups['which']?.toLowerCase() ?? ''] ?? 1}`,
      precision: 'quarter',
    }),
  },
  {
    pattern:
      /\b(?<year>(?:19|20)\d\d)[-/ ]?Q(?<which>[1-4])\b|\bQ(?<quarter>[1-4])[- ,]{1,2}(?<of>(?:19|20)\d\d)\b/g,
    resolve: ({ year: one, which, quarter, of }) => ({
      value: `${one ?? of ?? ''}-Q${which ?? quarter ?? ''}`,
      precision: 'quarter',
    }),
  },
  {
    pattern: /\b(?:the )?(?<decade>(?:19|20)\d)0['’]?s\b/g,
    resolve: ({ decade = '' }) => ({ value: decade, precision: 'decade' }),
  },
  {
    pattern:
      /\b(?:(?:earlier|later|early|late|mid|sometime) )?(?<which>last|past|previous|this|current|next|coming|following) (?<unit>weekend|week|month|quarter|year)\b(?!-| old|['’]s? (?:old|end))/gi,
    resolve: period,
  },
  {
    pattern:
      /\b(?:the )?(?:beginning|start|end|middle|turn) of (?:the |this )?(?<unit>year|month)\b/gi,
    resolve: ({ unit }, around) => period({ which: 'this', unit }, around),
  },
  {
    pattern: new RegExp(String.raw`\b(?<count>${COUNT}) (?<unit>week|month|year)s? ago\b`, 'gi'),
    resolve: ago,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Dd]uring|[Ff]rom|[Oo]f|[Tt]o|[Tt]hrough|[Bb]efore|[Aa]fter|[Bb]etween|[Aa]nd|[Ee]arly|[Ll]ate|[Mm]id|[Tt]his)[ -])|(?<which>[Ll]ast|[Nn]ext) )(?:(?:early|late|mid)[ -])?(?<month>${MONTH})(?!['’]s|\.? \d)`,
      'g',
    ),
    resolve: monthAlone,
  },
  { pattern: new RegExp(String.raw`(?<![\d.,/:]|(?<!mid)-)\b${YEAR}`, 'g'), resolve: yearOf },
];

/** Something of every phrase that a rule reads; most sentences have nothing of it. */
const ANY = new RegExp(String.raw`(?:19|20)\d|Q[1-4]|week|month|quarter|year|${MONTH_BEGINS}`, 'i');

/**
 * The times that an English sentence names, days and less fine ones, in the order they stand in it. `written` is the day
 * it was published (`YYYY-MM-DD`): without one only what needs none is read.
 */
export function timeValues(sentence: string, written: string | null): TimeValue[] {
  const text = sentence.slice(0, LONGEST);
  const anchor = written !== null && isDay(written) ? written : null;
  const found: TimeValue[] = dayMentions(text, anchor)
    .filter(({ kind }) => kind !== 'ordinal-day')
    .map(({ day, start, end }) => ({ value: day, precision: 'day', start, end }));
  if (!ANY.test(text)) return found;
  for (const { pattern, resolve } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const told = resolve(match.groups ?? {}, {
        before: text.slice(0, start),
        after: text.slice(end),
        anchor,
      });
      if (told !== null) found.push({ ...told, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
