/** Characters of a text that are kept. */
export const LONGEST = 20_000;

/** Most texts are plain words with single spaces between. */
const SIMPLE = /^[!-~]+(?: [!-~]+)*$/;

/** One form of white space, no controls, no marks that turn the direction of text or show nothing. */
export function plain(text: string): string {
  if (text.length <= LONGEST && SIMPLE.test(text)) return text;
  return text
    .slice(0, LONGEST)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(
      /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu,
      '',
    )
    .normalize('NFC')
    .trim();
}
