import { LIMITS } from '../pack/limits';
import { readRow } from '../pack/row';
import { Refused } from '../refusal';
import type { Format } from './format';
import { numberedLines } from './lines';

/** The lines of a pack's chunk as a file of their own: JSON Lines, one statement each. */
export const packLines: Format = {
  id: 'pack-lines',
  detect: ({ text }) =>
    /^\s*\{[^\n]{0,4000}"kind"\s*:\s*"(?:report|decision|note|withdrawal)"/.test(text),
  async *read(text, { at }) {
    for await (const { number, line } of numberedLines(text, LIMITS.line)) {
      if (line.trim() === '') continue;
      try {
        yield { number, statement: readRow(line, number, at).statement };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        yield { number, refusal: error.refusal };
      }
    }
  },
};
