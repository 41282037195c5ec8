import type { ExportCursor, ImportCount } from '@/lib/core/model/keeping';
import { done, failed, type Result } from '@/lib/core/model/problem';
import type { LibraryApi } from '@/lib/messaging/areas/library';

/** Lines, and characters, handed on at once. */
const MOST_LINES = 500;
const MOST_CHARACTERS = 1_000_000;
const LONGEST_LINE = 2_000_000;

/** The whole library as a file (JSON Lines, gzip), written a piece at a time. `onPart` is told the characters so far. */
export async function exported(
  library: LibraryApi,
  onPart: (characters: number) => void,
): Promise<Result<Blob>> {
  const { readable, writable } = new CompressionStream('gzip');
  const whole = new Response(readable).blob();
  const writer = writable.getWriter();
  let from: ExportCursor | null = null;
  let characters = 0;
  do {
    const part: Awaited<ReturnType<LibraryApi['exportPart']>> = await library.exportPart(from);
    if (!part.ok) {
      await writer.abort().catch(() => null);
      await whole.catch(() => null);
      return part;
    }
    characters += part.value.text.length;
    onPart(characters);
    await writer.write(new TextEncoder().encode(part.value.text));
    from = part.value.next;
  } while (from);
  await writer.close();
  return done(await whole);
}

/** Lines of a file, packed or not, some at once. Throws where it is no text, or has lines without end. */
async function* linesOf(file: Blob): AsyncGenerator<string[]> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = one === 0x1f && two === 0x8b;
  const bytes = isPacked
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  const reader = bytes.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  let rest = '';
  let lines: string[] = [];
  let characters = 0;
  for (;;) {
    const { done: isOver, value } = await reader.read();
    if (isOver) break;
    const parts = `${rest}${value}`.split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new TypeError('A line does not end.');
    for (const part of parts) {
      if (part !== '') lines.push(part);
      characters += part.length;
      if (lines.length < MOST_LINES && characters < MOST_CHARACTERS) continue;
      yield lines;
      lines = [];
      characters = 0;
    }
  }
  if (rest !== '') lines.push(rest);
  if (lines.length > 0) yield lines;
}

/** Takes an exported file into the library; `onCount` is told what was taken so far. */
export async function imported(
  library: LibraryApi,
  file: Blob,
  onCount: (count: ImportCount) => void,
): Promise<Result<ImportCount>> {
  let count: ImportCount = { reports: 0, refused: 0 };
  try {
    for await (const lines of linesOf(file)) {
      const taken = await library.importPart(lines);
      if (!taken.ok) return taken;
      count = {
        reports: count.reports + taken.value.reports,
        refused: count.refused + taken.value.refused,
      };
      onCount(count);
    }
  } catch {
    return failed('not-a-library');
  }
  return done(count);
}
