import * as fc from 'fast-check';
import { FORMATS } from '@/lib/datasets/formats/registry';
import { checked } from '@/lib/datasets/refusal';
import { openAny } from '@/lib/tasks/curation/read-any';
import { formatTarget, generatedOf, samplesOf } from '../format-target';
import { AT, holdPrototypes, holdRows } from '../row-rules';
import { bytesOf, type Target } from '../target';

const [first] = FORMATS;
if (!first) throw new Error('There are no formats.');

/** As the extension opens a file that a person drops: its format is told by what stands in it. */
export const target: Target = {
  ...formatTarget(first),
  about: 'every file that is dropped is refused with a code or taken as what packs may hold',
  corpus: (folders) => [
    ...FORMATS.flatMap((format) => samplesOf(format)),
    ...folders.flatMap((folder) =>
      FORMATS.flatMap((format) => formatTarget(format).corpus([folder])),
    ),
  ],
  generated: fc
    .oneof(
      ...FORMATS.map((format) => generatedOf(format)),
      fc.string({ unit: 'binary', maxLength: 300 }),
    )
    .map(bytesOf),
  examine: async (input) => {
    let told = '';
    const read = await checked(async () => {
      const opened = await openAny('file', new Uint8Array(input), null, AT);
      told = opened.told.format;
      return holdRows(opened.rows());
    });
    holdPrototypes();
    return `${told} ${read.ok ? read.value : read.refusal.code}`;
  },
};
