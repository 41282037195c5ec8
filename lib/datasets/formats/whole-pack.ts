import { parsePack } from '../pack/parse';
import { Refused } from '../refusal';
import { wholeText } from './decode';
import type { Format } from './format';

const LONGEST = 32 * 1_024 * 1_024;

/** A dataset in one JSON file, as the starter dataset is. */
export const wholePack: Format = {
  id: 'whole-pack',
  detect: ({ text }) => /^\s*\{[^{}]{0,2000}"format"\s*:\s*"second-source-pack"/.test(text),
  async *read(text) {
    const pack = parsePack(await wholeText(text, LONGEST));
    if (!pack.ok) throw new Refused('file-form', { why: pack.problem.code });
    const { reports, problems } = pack.value;
    let number = 0;
    for (const report of reports) {
      number += 1;
      yield { number, statement: { kind: 'report', report } };
    }
    for (const { params } of problems) {
      const position = Number(params?.['position'] ?? 0) + 1;
      const field = params?.['field'] ?? '';
      yield { number: position, refusal: { code: 'row', params: { line: position, field } } };
    }
  },
};
