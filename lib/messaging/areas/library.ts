import type {
  ExportCursor,
  ExportPart,
  ImportCount,
  KeepingRule,
  KeptToday,
  LibraryRoom,
  LibraryShare,
} from '@/lib/core/model/keeping';
import type { Result } from '@/lib/core/model/problem';
import { asked } from './asked';

/** What the library keeps, and of whom it is. */
export interface LibraryApi {
  keeping(): Promise<Result<KeepingRule>>;
  /** Keeps to a rule from now on; answers how many reports went at once. */
  setKeeping(rule: KeepingRule): Promise<Result<number>>;
  /** Reports that pages and feeds brought since a moment, UTC ISO 8601. */
  keptSince(at: string): Promise<Result<KeptToday>>;
  /** What is of pages and of each feed: a report that several brought belongs to the first. */
  shares(): Promise<Result<readonly LibraryShare[]>>;
  /** How much room datasets take, and what pages and feeds brought. */
  room(): Promise<Result<LibraryRoom>>;
  /** The library a piece at a time, from the beginning (null) on. */
  exportPart(from: ExportCursor | null): Promise<Result<ExportPart>>;
  /** Takes the next lines of an export into the library; the first begins with the line that says what the file is. */
  importPart(lines: readonly string[]): Promise<Result<ImportCount>>;
}

const ask = asked('library');

export const library: LibraryApi = {
  keeping: () => ask('keeping'),
  setKeeping: (rule) => ask('setKeeping', rule),
  keptSince: (at) => ask('keptSince', at),
  shares: () => ask('shares'),
  room: () => ask('room'),
  exportPart: (from) => ask('exportPart', from),
  importPart: (lines) => ask('importPart', lines),
};
