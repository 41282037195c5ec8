import { encodingOf } from '../formats/decode';
import { Refused } from '../refusal';

/** Bytes in which an XML declaration is looked for. */
const OPENING = 200;
/** Of what is not ASCII, at most this share may be broken in what is UTF-8 all the same: one cut letter spoils no page. */
const BROKEN = 0.1;

/** A decoder for an encoding by the name that somebody gave it; null when browsers know none of that name. */
function decoderOf(name: string | null): TextDecoder | null {
  try {
    return name === null ? null : new TextDecoder(name, { fatal: true });
  } catch {
    return null;
  }
}

/** The encoding that an XML declaration names, in its own words, or null. */
const declaredIn = (bytes: Uint8Array): string | null =>
  /^\s*<\?xml[^>]*?encoding\s*=\s*["'](?<name>[\w.:-]{1,40})["']/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, OPENING)),
  )?.groups?.['name'] ?? null;

/** Text that is UTF-8 but for a few broken letters, which become U+FFFD; null when it is something else. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\u{FFFD}/gu)?.length ?? 0;
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return broken <= foreign * BROKEN ? text : null;
}

/** Text in one of some encodings, the first in which all of it can be read; null when there is none. */
function readIn(bytes: Uint8Array, decoders: readonly (TextDecoder | null)[]): string | null {
  for (const decoder of decoders)
    try {
      if (decoder) return decoder.decode(bytes);
    } catch {
      // Not this one, whoever named it.
    }
  return null;
}

/** Latin 1 is what is named by who does not know: it is believed only when the bytes look like it. */
const isTelling = (decoder: TextDecoder | null): boolean => decoder?.encoding !== 'windows-1252';

/**
 * The text of a feed, whatever was said of its encoding: by its byte order mark, else as UTF-8 where it is that, but for a few
 * broken letters too, else as the feed itself declares, else as its host does (`charset`), else by the look of its bytes.
 * Refuses with `encoding` what is no text.
 */
export function textOf(bytes: Uint8Array, charset: string | null): string {
  const seen = encodingOf(bytes);
  const told = [declaredIn(bytes), charset].map(decoderOf).filter(isTelling);
  const isSure = !seen.startsWith('windows');
  const text =
    readIn(bytes, isSure ? [decoderOf(seen)] : []) ??
    nearlyUtf8(bytes) ??
    readIn(bytes, [...told, decoderOf(seen)]);
  if (text === null || text.includes('\0')) throw new Refused('encoding');
  return text;
}
