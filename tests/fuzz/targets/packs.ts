import * as fc from 'fast-check';
import { joined, utf8, type Bytes } from '@/lib/datasets/bytes';
import { archive, archived } from '@/lib/datasets/pack/archive';
import { readPublisher } from '@/lib/datasets/pack/manifest';
import { checked } from '@/lib/datasets/refusal';
import { openAny } from '@/lib/tasks/curation/read-any';
import { exampleHost, taken } from '../example-host';
import { TRAPS } from '../hostile-json';
import { AT, holdPrototypes, holdRows } from '../row-rules';
import { hold, type Target } from '../target';

const HOST = exampleHost();
const NAMES = [...HOST.keys()];
const WHOLE = archive(HOST);
/** Known beforehand, so that nobody else's pack may be taken. */
const [KEY = ''] = readPublisher(HOST.get('publisher-1.json') ?? utf8('')).keys;

let right: Promise<string> | null = null;
/** What the pack says when nothing was done to it. */
const wanted = (): Promise<string> => (right ??= taken(archived(WHOLE), KEY));

const change = fc.record({
  how: fc.constantFrom('flip', 'cut', 'grow', 'drop', 'swap', 'rename', 'twice', 'digit'),
  file: fc.nat(),
  at: fc.nat(),
});

/** A host after something was done to one of its files. */
function changed(
  host: Map<string, Bytes>,
  { how, file, at }: { how: string; file: number; at: number },
) {
  const name = NAMES[file % NAMES.length] ?? '';
  const other = NAMES[at % NAMES.length] ?? '';
  const bytes = host.get(name) ?? utf8('');
  const place = at % Math.max(1, bytes.length);
  const next = new Map(host);
  if (how === 'flip')
    next.set(
      name,
      bytes.map((byte, i) => (i === place ? byte ^ (1 << (at % 8)) : byte)),
    );
  if (how === 'cut') next.set(name, bytes.slice(0, place));
  if (how === 'grow') next.set(name, joined([bytes, bytes.slice(place)]));
  if (how === 'drop') next.delete(name);
  if (how === 'swap') next.set(name, host.get(other) ?? bytes).set(other, bytes);
  if (how === 'rename') next.set(name.replace(/\d/, String(at % 10)), bytes);
  if (how === 'twice') next.set(other, bytes);
  if (how === 'digit')
    next.set(
      name,
      bytes.map((byte, i) => (i === place && byte >= 48 && byte < 57 ? byte + 1 : byte)),
    );
  return next;
}

export const target: Target = {
  about: 'of a signed pack that was altered nothing is taken but what its publisher signed',
  corpus: () => [WHOLE],
  generated: fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => archive(changes.reduce(changed, HOST))),
  words: [
    ...TRAPS,
    ...NAMES,
    'untrusted comment: ',
    'trusted comment: pack=',
    'PK\u0001\u0002',
    'PK\u0003\u0004',
  ],
  longest: 2 ** 17,
  examine: async (input) => {
    const zip = new Uint8Array(input);
    const read = await checked(async () => taken(archived(zip), KEY));
    hold(!read.ok || read.value === (await wanted()), 'what nobody signed was taken');
    holdPrototypes();
    if (!read.ok && input.length % 4 > 0)
      return `${read.refusal.code} ${read.refusal.params?.['field'] ?? ''}`;
    // Every fourth also as a file that is dropped, whose key nobody knows beforehand.
    const dropped = await checked(async () => holdRows((await openAny('x', zip, null, AT)).rows()));
    holdPrototypes();
    return dropped.ok ? 'opened' : `dropped ${dropped.refusal.code}`;
  },
};
