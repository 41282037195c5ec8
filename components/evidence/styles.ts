/** How a note is written down. */
export interface Style {
  readonly heading: (level: 1 | 2, words: string) => string;
  /** A line of a list, `depth` lists deep. */
  readonly entry: (depth: number, words: string) => string;
  /** Words that somebody else wrote, so that they are nothing but words. */
  readonly words: (words: string) => string;
  readonly link: (words: string, url: string | null) => string;
}

const onOneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

/** Plain text, addresses in angle brackets. */
export const PLAIN: Style = {
  heading: (level, words) => `${level === 1 ? '' : '\n'}${words.toUpperCase()}`,
  entry: (depth, words) => `${'  '.repeat(depth)}- ${words}`,
  words: onOneLine,
  link: (words, url) =>
    url === null || words === url ? onOneLine(words) : `${onOneLine(words)} <${url}>`,
};

/** What Markdown reads as more than a sign (CommonMark 0.31, GitHub's tables and strikes). */
const SIGNS = /[\\`*_{}[\]<>#|~&]/g;

const escaped = (words: string): string =>
  onOneLine(words)
    .replaceAll(SIGNS, (sign) => `\\${sign}`)
    .replace(/^(?<begin>\d{1,9}[.)]|[-+])(?=\s)/, String.raw`\$<begin>`);

/** Markdown as CommonMark has it. */
export const MARKDOWN: Style = {
  heading: (level, words) => `${level === 1 ? '' : '\n'}${'#'.repeat(level)} ${words}\n`,
  entry: (depth, words) => `${'  '.repeat(depth)}- ${words}`,
  words: escaped,
  link: (words, url) =>
    url === null
      ? escaped(words)
      : `[${escaped(words)}](<${url.replaceAll(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))}>)`,
};
