import { done, failed, type Result } from '@/lib/core/model/problem';
import { base64, joined, type Bytes } from '@/lib/datasets/bytes';
import { attempt } from '@/lib/store/attempt';
import type { Store } from '@/lib/store/open';
import { dropAllStaged, stage, stagedPiece, stagedPieces } from '@/lib/store/staged';

/** Bytes of a piece: messages are copied as text. */
const PIECE = 512 * 1_024;

/** Pieces of a file that is imported: 128 MB. */
const MOST_PIECES = 256;

interface Piece {
  readonly staged: string;
  readonly piece: number;
  readonly bytes: string;
}

/** Takes a piece of a file from a page. */
export function takePiece(store: Store, { staged, piece, bytes }: Piece): Promise<Result<unknown>> {
  if (piece >= MOST_PIECES) return Promise.resolve(failed('page-too-large'));
  let read: Uint8Array;
  try {
    read = Uint8Array.from(atob(bytes), (letter) => letter.codePointAt(0) ?? 0);
  } catch {
    return Promise.resolve(failed('bad-message'));
  }
  return attempt(async () => {
    // Whatever an earlier one left: one file is imported at a time.
    if (piece === 0) await dropAllStaged(store);
    await stage(store, staged, piece, read);
    return null;
  });
}

/** A file that was staged, or null. */
export async function stagedFile(store: Store, staged: string): Promise<Bytes | null> {
  const pieces = await stagedPieces(store, staged);
  return pieces.length === 0 ? null : joined(pieces);
}

/** Lays a file out for a page to fetch; answers how many pieces it has. */
export async function layOut(store: Store, staged: string, bytes: Bytes): Promise<number> {
  await dropAllStaged(store);
  const pieces = Math.ceil(bytes.length / PIECE);
  for (let i = 0; i < pieces; i += 1)
    await stage(store, staged, i, bytes.slice(i * PIECE, (i + 1) * PIECE));
  return pieces;
}

/** A piece of a file that was laid out, in base64. */
export async function givePiece(
  store: Store,
  { staged, piece }: Omit<Piece, 'bytes'>,
): Promise<Result<string>> {
  const bytes = await stagedPiece(store, staged, piece);
  return bytes ? done(base64(bytes)) : failed('not-told');
}
