/** The text stops before its end: the page cut it. */
export const isCut = (text: string): boolean => /(?:\.{3,}|…)["”’']?$/.test(text);

/** Words of a text, for counting only. */
export function wordCount(text: string): number {
  const spaced = text.split(' ').length;
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  return Math.max(spaced, Math.floor((dense?.length ?? 0) / 2));
}

/** `WBUR · By Ann Keller and Tom Vega · 18 hours ago`: short pieces in a row, however long together. */
function isRowOfPieces(text: string): boolean {
  const pieces = text.slice(0, 300).split(/\s*[·•|]\s*/);
  return pieces.length > 1 && pieces.every((piece) => wordCount(piece) <= 8);
}

/** Running text: long enough to be a paragraph or a snippet. */
export const isProse = (text: string): boolean =>
  text.length >= 45 && wordCount(text) >= 9 && !isRowOfPieces(text);

/** Names of an author line: `By Ann Smith and Bo Lee`. Null when the text is no author line. */
export function readByline(text: string): string[] | null {
  if (text.length > 120) return null;
  const names =
    /^(?:(?:Story|Written|Posted|Reported|Analysis|Opinion)\s)?(?:by|por|par|von|di|door|af|av)[:\s]\s*(?<names>\p{Lu}.{1,100})$/iu.exec(
      text,
    )?.groups?.['names'];
  if (!names || /[.!?]$/.test(names.replace(/\b(?:Jr|Sr)\.$/, ''))) return null;
  const told = names
    .split(/\s*(?:,|;|&|\s(?:and|y|et|und|og|och)\s)\s*/iu)
    .map((name) => name.trim())
    .filter(Boolean);
  return told.length > 0 && told.every((name) => /^\p{L}/u.test(name) && wordCount(name) <= 5)
    ? told
    : null;
}

const COMMENTS = 'comments?|kommentare?|comentarios?|commentaires?|reacties|комментари\\p{L}*';
const COUNT = '(\\d[\\d,.]*)(k?)';

/** Number of comments that a label tells: `Comments / 5`, `12 comments`, `1.7k comments`. */
export function readCommentCount(text: string): number | null {
  if (text.length > 40) return null;
  const [, digits, thousand] =
    new RegExp(`^(?:${COMMENTS})\\s?[/:(|·•-]?\\s?${COUNT}\\)?$`, 'iu').exec(text) ??
    new RegExp(`^(?:(?:view|see|show) )?(?:all )?${COUNT}\\s?(?:${COMMENTS})$`, 'iu').exec(text) ??
    [];
  if (digits === undefined) return null;
  const value = thousand
    ? Number(digits.replace(',', '.')) * 1000
    : Number(digits.replaceAll(/[,.]/g, ''));
  return Number.isFinite(value) ? Math.round(value) : null;
}

/** Parts of a line that marks divide: `Reuters · 3h` → `Reuters`, `3h`. */
export function piecesOf(parts: readonly string[]): string[] {
  return parts
    .flatMap((part) => part.slice(0, 300).split(/\s*[·•|]\s*|\s+[–—-]\s+/))
    .map((piece) => piece.replace(/^[\s,;:(]+|[\s,;:)]+$/g, ''))
    .filter((piece) => piece !== '');
}

/** A line that could be the name of an outlet. */
export function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 50 &&
    wordCount(text) <= 6 &&
    /^[\p{Lu}\p{N}\p{Lo}]|^\p{Ll}[\p{L}\d-]*\.\p{L}/u.test(text) &&
    !/[!?…:]$|\.\.\.$/.test(text) &&
    !NOT_NAMES.test(text)
  );
}

const NOT_NAMES =
  /^(?:\d[\d.,]*k?|share|save|follow|following|follow us|like|likes|reply|hide|report|read (?:more|full story|the full.*)|more|see more|view more|show more|more ?».*|undo|view (?:photo|gallery|video)s?|posted by|submitted by|flag|upvote|crosspost|permalink|archive(?:\.\w+)?|play now|watch|listen|show|dismiss|not interested|menu|search|home|log ?in|sign (?:in|up|out)|subscribe|newsletter|comments?.*|add a comment|related.*|advertisement|ad|sponsored.*|promoted.*|facebook|twitter|email|print|copy link|play|video|photos?|opinion|breaking|live|local|world|politics|news|sports|business|technology|trending|posted|published|updated|up next|next|previous|close|open|all|top stories)$/i;

const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|mai|ago|dez|dic|fév|fev|avr|juin|juil|aoû|déc|mär|okt|gen|mag|giu|lug|set|ott|out|mei|maj|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек';
const DAY = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}\s?[年/.년]|\d{1,2}\s?[月월]\s?\d|\d{1,2}\/\d{1,2}\s?\(|\d{1,2}(?:st|nd|rd|th|\.)?(?: de| of)? (?:${MONTHS})|(?:${MONTHS})\p{L}{0,9}\.? \d{1,2}`;
const DATE = new RegExp(String.raw`^(?:\p{L}{2,10}\.?,? )?(?:${DAY})|^\d{10}(?:\d{3})?$`, 'iu');
/** In whatever language: the background knows the names of months. */
const DATE_WITHIN =
  /(?<![\p{L}\p{Nd}])(?:\p{Nd}{4}[-/.]\p{Nd}{2}[-/.]\p{Nd}{2}|\p{Nd}{1,2}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{4}|\p{Nd}{4}\s?[年년]|\p{Nd}{1,2}(?:st|nd|rd|th|\.)?(?: de| of)? \p{L}{3,12}\P{Nd}{0,15} \p{Nd}{4}|\p{L}{3,12}\.? \p{Nd}{1,2}(?:st|nd|rd|th)?,? \p{Nd}{4})(?!\p{Nd}).*/u;

const CHANGED = /updat|modif|revis|edit|aktual|güncel|mis à jour|actualiz|обновл/i;

/** The date with a year that stands within a line, to the line's end; null without one, or when the line tells of a change. */
export function dateWithin(line: string): string | null {
  const found = DATE_WITHIN.exec(line.slice(0, 200));
  return found && !CHANGED.test(line.slice(0, found.index)) ? found[0].slice(0, 60) : null;
}
const AGE =
  /^(?:(?:about|over|almost) )?(?:an?|\d{1,3}) ?\p{L}{1,7}\.?(?: ago)?$|^(?:just now|now|yesterday|today|gestern|heute|hier|ayer|hoy|ieri|oggi|ontem|hoje|вчера|сегодня|igår|i går)$|^(?:vor|hace|il y a|há|för|за|πριν|قبل|منذ|לפני) |\s(?:fa|назад|тому|temu|geleden|önce|sedan|siden|sitten|lalu|trước)$|[前전]$|पहले$/iu;
/** Numbers with a unit that is no time: `3 people`, `4 comments`. */
const AGE_UNITS =
  /^(?:(?:about|over|almost) )?(?:an?|\d{1,3}) ?(?:s|m|h|d|w|y|mo|sec|mins?|hrs?|wks?|mos|yrs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\.?(?: ago)?$/i;

/** Whether a short line looks like a time; what it says is resolved later, with tables too heavy for a page. */
export function isTime(text: string): boolean {
  if (text.length > 60) return false;
  const told = text
    .replace(/^(?:published|updated|posted|last updated|on|at)\s*(?:on|at)?:?\s+/i, '')
    .trim();
  if (AGE.test(told))
    return !/^(?:an?|\d)/i.test(told) || AGE_UNITS.test(told) || !/^[\x20-\x7e]*$/.test(told);
  return DATE.test(told);
}
