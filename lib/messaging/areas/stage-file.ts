import { done, failed, type Result } from '@/lib/core/model/problem';
import type { CurationApi } from './curation';

/** Bytes of a file that is imported, at most; a larger one is refused before any of it is read. */
export const MOST_BYTES = 128 * 1_024 * 1_024;
/** Bytes of a message's piece: it goes as text, and browsers bound a message. */
const PIECE = 512 * 1_024;
/** Characters joined at once: more arguments than a call may have are none. */
const RUN = 8_192;

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += RUN)
    parts.push(String.fromCodePoint(...bytes.subarray(at, at + RUN)));
  return btoa(parts.join(''));
}

/**
 * Gives a file to the background, piece by piece, so that neither the page nor a message holds more than one; answers
 * with the name under which it is staged. Fails with `page-too-large`, or `cancelled`.
 */
export async function stageFile(
  { stage }: Pick<CurationApi, 'stage'>,
  file: Blob,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Result<string>> {
  if (file.size > MOST_BYTES) return failed('page-too-large');
  const staged = crypto.randomUUID();
  const pieces = Math.max(1, Math.ceil(file.size / PIECE));
  for (let piece = 0; piece < pieces; piece += 1) {
    if (signal.aborted) return failed('cancelled');
    const slice = file.slice(piece * PIECE, (piece + 1) * PIECE);
    const bytes = base64(new Uint8Array(await slice.arrayBuffer()));
    const kept = await stage({ staged, piece, bytes });
    if (!kept.ok) return kept;
    progress((piece + 1) / pieces);
  }
  return done(staged);
}

/** Fetches a file that the background laid out. */
export async function fetchStaged(
  { fetchPiece }: Pick<CurationApi, 'fetchPiece'>,
  { staged, pieces }: { readonly staged: string; readonly pieces: number },
  type: string,
): Promise<Result<Blob>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const given = await fetchPiece({ staged, piece });
    if (!given.ok) return given;
    parts.push(Uint8Array.from(atob(given.value), (letter) => letter.codePointAt(0) ?? 0));
  }
  return done(new Blob(parts, { type }));
}
