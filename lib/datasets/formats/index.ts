import type { Result } from '@/lib/core/model/problem';
import { parsePack, type ParsedPack } from '../pack/parse';

/** One kind of file that holds reports. */
export interface Format {
  readonly id: string;
  /** Whether the opening of a file looks like this kind. */
  detect(opening: string): boolean;
  parse(written: string): Result<ParsedPack>;
}

/** Every kind of file that can be loaded, the most particular first. */
export const formats: readonly Format[] = [
  {
    id: 'pack',
    detect: (opening) => opening.slice(0, 1_000).includes('"second-source-pack"'),
    parse: parsePack,
  },
];

/** The kind of a file by its opening, or null. */
export function detectFormat(opening: string): Format | null {
  return formats.find((format) => format.detect(opening)) ?? null;
}
