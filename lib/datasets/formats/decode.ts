import { Refused } from '../refusal';

/** Pieces of at most so many bytes are decoded at once. */
const PIECE = 1_024 * 1_024;

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of pieces(bytes)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Cyrillic letters in windows-1251 beside each other: most of a word, where windows-1252 has accented letters alone. */
function legacy(bytes: Uint8Array): string | null {
  const high = bytes.subarray(0, PIECE);
  let runs = 0;
  let letters = 0;
  for (let i = 0; i < high.length; i += 1) {
    const byte = high[i] ?? 0;
    if (byte === 0) return null;
    if (byte < 0xc0) continue;
    letters += 1;
    if ((high[i - 1] ?? 0) >= 0xc0 || (high[i + 1] ?? 0) >= 0xc0) runs += 1;
  }
  return runs * 2 > letters ? 'windows-1251' : 'windows-1252';
}

/**
 * The encoding of a file: by its byte order mark, UTF-8 where all of it is that, else windows-1251 when most letters
 * above ASCII stand beside another, or windows-1252. Refuses binary files with `encoding`.
 */
export function encodingOf(bytes: Uint8Array): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.encoding ?? (isUtf8(bytes) ? 'utf-8' : legacy(bytes));
  if (encoding === null) throw new Refused('encoding');
  return encoding;
}

/** A file's text, in pieces, without a byte order mark. Refuses with `encoding`. */
export async function* decoded(bytes: Uint8Array): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (const piece of [...pieces(bytes), undefined]) {
    let text: string;
    try {
      text = piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new Refused('encoding');
    }
    if (text.includes('\0')) throw new Refused('encoding');
    if (text !== '') yield await Promise.resolve(text);
  }
}

/** All of a text. Refuses one of more than `most` characters with `too-large`. */
export async function wholeText(text: AsyncIterable<string>, most: number): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of text) {
    length += part.length;
    if (length > most) throw new Refused('too-large', { most });
    parts.push(part);
  }
  return parts.join('');
}
