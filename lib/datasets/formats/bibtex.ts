import { wholeText } from './decode';
import { draftReport } from './draft';
import type { Format } from './format';

const LONGEST = 32 * 1_024 * 1_024;

interface Entry {
  /** Where it ends; the end of the text when it is never closed. */
  readonly end: number;
  readonly closed: boolean;
  readonly fields: ReadonlyMap<string, string>;
}

/** The value that begins at `at`: in braces that balance, in quotes, or a bare word; and where it ends. */
function valueAt(text: string, at: number): { readonly value: string; readonly end: number } {
  const open = text[at];
  if (open !== '{' && open !== '"') {
    const word = /[^,}\s]*/y;
    word.lastIndex = at;
    const value = word.exec(text)?.[0] ?? '';
    return { value, end: at + value.length };
  }
  let depth = 0;
  for (let i = at + 1; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === '\\') i += 1;
    else if (letter === '"' && open === '"' && depth === 0)
      return { value: text.slice(at + 1, i), end: i + 1 };
    else if (letter === '{') depth += 1;
    else if (letter === '}') {
      if (depth === 0) return { value: text.slice(at + 1, i), end: i + 1 };
      depth -= 1;
    }
  }
  return { value: '', end: text.length };
}

/** The entry whose fields begin at `at`, behind its key. */
function entryAt(text: string, at: number): Entry {
  const fields = new Map<string, string>();
  const name = /[\s,]*(?:(?<name>[\w-]{1,50})\s*=\s*|(?<end>\}))/y;
  let end = at;
  for (;;) {
    name.lastIndex = end;
    const found = name.exec(text);
    if (!found) return { end, closed: false, fields };
    end = name.lastIndex;
    if (found.groups?.['end']) return { end, closed: true, fields };
    const { value, end: behind } = valueAt(text, end);
    fields.set((found.groups?.['name'] ?? '').toLowerCase(), value);
    end = behind;
  }
}

/** A value without TeX: braces only group, a backslash only escapes. */
const untexed = (value: string | undefined): string =>
  (value ?? '')
    .slice(0, 70_000)
    .replaceAll(/\\(?=[&%$#_{}~])/g, '')
    .replaceAll(/[{}]/g, '')
    .replaceAll('--', '–');

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function published(fields: ReadonlyMap<string, string>): string {
  const whole = untexed(fields.get('date')).trim();
  if (whole !== '') return whole;
  const year = untexed(fields.get('year')).trim();
  const month = untexed(fields.get('month')).trim().toLowerCase();
  const number = MONTHS.indexOf(month.slice(0, 3)) + 1 || Number(month) || 0;
  const day = Number(untexed(fields.get('day'))) || 0;
  const parts = [number, day].map((part) => String(part).padStart(2, '0'));
  if (number < 1 || number > 12) return year;
  return [year, ...(day > 0 ? parts : parts.slice(0, 1))].join('-');
}

/** BibTeX and BibLaTeX entries; strings, comments and preambles are passed over. */
export const bibtex: Format = {
  id: 'bibtex',
  detect: ({ text }) => /^(?:\s*%[^\n]*\n)*\s*@[A-Za-z]{2,30}\s*\{/.test(text),
  async *read(parts, { at }) {
    const text = await wholeText(parts, LONGEST);
    const start = /@[A-Za-z]{2,30}\s*\{\s*(?:[^\s,{}="]{1,300}\s*)?,/g;
    let number = 0;
    for (let found = start.exec(text); found; found = start.exec(text)) {
      const { end, closed, fields } = entryAt(text, start.lastIndex);
      start.lastIndex = Math.max(end, start.lastIndex);
      number += 1;
      const field = (...names: string[]): string =>
        names.map((name) => untexed(fields.get(name))).find((value) => value.trim() !== '') ?? '';
      if (closed) {
        yield draftReport(
          number,
          {
            url: field('url'),
            headline: field('title'),
            outlet: field(
              'journaltitle',
              'journal',
              'newspaper',
              'publisher',
              'organization',
              'howpublished',
            ),
            published: published(fields),
            language: field('language', 'langid'),
            text: field('abstract'),
            byline: field('author').replaceAll(/\s+/g, ' ').split(' and '),
          },
          at,
        );
      } else yield { number, refusal: { code: 'row', params: { line: number, field: 'end' } } };
    }
  },
};
