import { isoDay, oneLine, publisherOf, titleOf, type Cited } from './cited';

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that TeX prints as it is; a brace that has no partner would swallow what follows. */
const tex = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\~^]|[&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`)
    .replaceAll('\0', '');

/** An address as a verbatim field takes it. */
const address = (url: string): string =>
  url.replaceAll(/[{}\\]/g, (sign) => encodeURIComponent(sign));

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase();

/**
 * Reports as BibLaTeX: `article` of the subtype `newspaper` with `journaltitle`, which keeps the outlet, where `online` has
 * no field for it. Read back by `formats/bibtex`.
 */
export function* writeBiblatex(cited: Iterable<Cited>): Generator<string> {
  let number = 0;
  for (const { report, seen } of cited) {
    number += 1;
    const { byline, published, url, language } = report;
    const publisher = publisherOf(report);
    const year = published?.value.slice(0, 4) ?? '';
    const fields: readonly (readonly [string, string | null])[] = [
      ['entrysubtype', 'newspaper'],
      ['title', `{${tex(titleOf(report))}}`],
      ['author', byline.length > 0 ? byline.map((name) => `{${tex(name)}}`).join(' and ') : null],
      ['journaltitle', publisher === null ? null : tex(publisher)],
      ['date', published && isoDay(published.value)],
      ['url', url && address(url)],
      ['urldate', url && isoDay(seen)],
      ['language', language && tex(language)],
    ];
    const told = fields.flatMap(([name, value]) =>
      value === null || value === '' ? [] : `  ${name} = {${value}},\n`,
    );
    yield `@article{${slug(publisher ?? '').slice(0, 30) || 'report'}${year}-${number},\n${told.join('')}}\n\n`;
  }
}
