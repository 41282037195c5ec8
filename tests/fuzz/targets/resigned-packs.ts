import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { sha256Hex, utf8, type Bytes } from '@/lib/datasets/bytes';
import { archive, archived } from '@/lib/datasets/pack/archive';
import { commentOf, NAMES } from '@/lib/datasets/pack/manifest';
import { readRow, rowOf, type Row } from '@/lib/datasets/pack/row';
import { Tally } from '@/lib/datasets/pack/tally';
import { checked } from '@/lib/datasets/refusal';
import { keyName, publicKey, signatureFile } from '@/lib/datasets/trust/minisign';
import { anyStatements } from '@/tests/support/any-pack';
import { reading } from '@/tests/support/pack-files';
import { taken } from '../example-host';
import { bent, TRAPS } from '../hostile-json';
import { holdPrototypes } from '../row-rules';
import { bytesOf, textOf, type Target } from '../target';

/*
 * An input is the publisher, the head, the manifest and the rows of each chunk, as text, with a line of two per cent
 * signs between them. What is null in it (keys, sums, hashes, counts) is filled in rightly; then everything is signed.
 */

const SEED = Uint8Array.from({ length: 32 }, (_, i) => i);
const PKCS8 = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];
const SECRET = createPrivateKey({
  key: Buffer.from([...PKCS8, ...SEED]),
  format: 'der',
  type: 'pkcs8',
});
const SPKI = createPublicKey(SECRET).export({ format: 'der', type: 'spki' });
const KEY = publicKey(new Uint8Array(8).fill(7), new Uint8Array(SPKI.subarray(-32)));
const CREATED = '2026-03-01T00:00:00Z';

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a manifest must expect of these chunks; nothing where a row is refused. */
function expectedOf(chunks: readonly string[]): unknown {
  const live = new Map<string, Row>();
  try {
    for (const raw of chunks)
      for (const line of raw.split('\n'))
        if (line !== '') {
          const row = readRow(line, 1, CREATED);
          live.set(row.about, row);
        }
  } catch {
    live.clear();
  }
  const tally = new Tally();
  for (const row of live.values()) tally.add(row);
  return tally.expected();
}

const filled = (value: unknown, right: Json): unknown =>
  isJson(value)
    ? {
        ...value,
        ...Object.fromEntries(Object.entries(right).filter(([name]) => value[name] === null)),
      }
    : value;

/** Bytes of a part: as written where it is no JSON object, else with what is null filled in. */
function written(text: string, right: Json): Bytes {
  const value = jsonOf(text);
  return utf8(isJson(value) ? JSON.stringify(filled(value, right)) : text);
}

/** A text or a number of a part, for the names and comments under which it is signed. */
function named(bytes: Bytes, field: string): string {
  const value = jsonOf(textOf(bytes));
  return String(isJson(value) ? value[field] : '').slice(0, 200);
}

/** The host that an input describes, rightly signed. */
async function hostOf(input: Uint8Array): Promise<Map<string, Bytes>> {
  const [who = '', newest = '', all = '', ...chunks] = textOf(input).split('\n%%\n');
  const host = new Map<string, Bytes>();
  const put = async (name: string, signature: string, bytes: Bytes, version: string) => {
    host.set(name, bytes);
    const comment = commentOf(named(bytes, 'pack'), name, Number(version));
    const file = await signatureFile(
      KEY,
      (message) => Promise.resolve(new Uint8Array(sign(null, message, SECRET))),
      bytes,
      comment,
    );
    host.set(signature, utf8(file));
  };
  const packed = chunks.map((raw) => {
    // What begins with an exclamation mark is served as it is: no gzip at all.
    const bytes = raw.startsWith('!') ? utf8(raw) : new Uint8Array(gzipSync(raw, { level: 1 }));
    const sha256 = sha256Hex(bytes);
    host.set(NAMES.chunk(sha256), bytes);
    const rows = raw.split('\n').length - (raw.endsWith('\n') ? 1 : 0);
    return { sha256, bytes: bytes.length, rawBytes: utf8(raw).length, rows };
  });
  const told = jsonOf(all);
  const listed = isJson(told) ? told['chunks'] : null;
  const entries = Array.isArray(listed)
    ? listed.map((entry: unknown, i) => filled(entry, packed[i] ?? {}))
    : listed;
  const manifest = utf8(
    isJson(told)
      ? JSON.stringify({
          ...Object(filled(told, { expected: expectedOf(chunks) })),
          chunks: entries,
        })
      : all,
  );
  const version = named(manifest, 'version');
  const name = `manifest-${version}.json`;
  const head = written(newest, {
    manifest: { name, bytes: manifest.length, sha256: sha256Hex(manifest) },
  });
  const publisher = written(who, { keys: [KEY.text] });
  const number = named(publisher, 'number');
  await put(name, NAMES.signature(name), manifest, version);
  await put(NAMES.head, NAMES.signature(NAMES.head), head, named(head, 'version'));
  await put(
    `publisher-${number}.json`,
    NAMES.publisherSignature(Number(number), keyName(KEY)),
    publisher,
    number,
  );
  return host;
}

const PUBLISHER = {
  format: 'second-source-publisher',
  spec: 1,
  pack: 'harbour-fire',
  number: 1,
  threshold: 1,
  keys: null,
  created: CREATED,
};
const HEAD = {
  format: 'second-source-head',
  spec: 1,
  pack: 'harbour-fire',
  version: 2,
  manifest: null,
  publisher: 1,
  created: CREATED,
  expires: '2026-04-01T00:00:00Z',
};
const CHUNK = { sha256: null, bytes: null, rawBytes: null, rows: null };
const MANIFEST = {
  format: 'second-source-manifest',
  spec: 1,
  pack: 'harbour-fire',
  title: 'Harbour fire',
  description: 'Reports of an invented fire.',
  publisher: 'Desk of the Example',
  licences: [{ name: 'CC0-1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
  contact: 'desk@paper.example',
  languages: ['en'],
  version: 2,
  previous: { version: 1, sha256: '0'.repeat(64) },
  created: CREATED,
  expected: null,
  chunks: [CHUNK, CHUNK],
};
const ROWS: readonly unknown[] = [
  {
    kind: 'report',
    url: 'https://paper.example/1',
    headline: 'Fire in the harbour',
    outlet: 'Paper',
    byline: ['Ann Ode'],
    published: '2026-02-01',
    language: 'en',
    text: 'It burned all night.',
  },
  {
    kind: 'report',
    url: 'https://paper.example/2',
    outlet: { value: 'Reuters', basis: { kind: 'dataset', certainty: 'stated' } },
  },
  {
    kind: 'decision',
    story: 'url:https://paper.example/1',
    report: 'url:https://paper.example/2',
    word: 'same-story',
  },
  { kind: 'note', id: 'n', report: 'url:https://paper.example/1', text: 'Seen.', at: CREATED },
  {
    kind: 'withdrawal',
    of: 'report',
    id: 'url:https://paper.example/3',
    at: CREATED,
    reason: 'Never burned.',
  },
];

const inputOf = (parts: readonly string[]): Uint8Array => bytesOf(parts.join('\n%%\n'));
const linesOf = (rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const SOUND = [PUBLISHER, HEAD, MANIFEST].map((part) => JSON.stringify(part));

const rows = fc.oneof(
  anyStatements.map((all) => all.map((one) => `${rowOf(one).line}\n`).join('')),
  fc.array(bent(ROWS), { minLength: 1, maxLength: 8 }).map((all) => `${all.join('\n')}\n`),
);
const parts = fc
  .tuple(fc.nat(7), bent([PUBLISHER]), bent([HEAD]), bent([MANIFEST]), rows, rows)
  .map(([which, publisher, head, manifest, first, second]) => {
    const [a = '', b = '', c = ''] = SOUND;
    // Mostly only what is told is hostile; what it is told in is right.
    return [
      which === 0 ? publisher : a,
      which === 1 ? head : b,
      which === 2 ? manifest : c,
      first,
      second,
    ];
  });

export const target: Target = {
  about: 'whatever a publisher signs is refused with a code or taken as what packs may hold',
  corpus: () => [inputOf([...SOUND, linesOf(ROWS.slice(0, 2)), linesOf(ROWS.slice(2))])],
  generated: parts.map(inputOf),
  words: [
    ...TRAPS,
    '\n%%\n',
    '!',
    '\n',
    '{"kind":"report","url":"https://paper.example/9"}\n',
    'null',
  ],
  longest: 2 ** 17,
  examine: async (input, ready) => {
    const host = await hostOf(input);
    ready();
    // Every fourth comes as a file.
    const read = await checked(async () =>
      taken(input.length % 4 === 0 ? archived(archive(host)) : reading(host), null),
    );
    holdPrototypes();
    return read.ok ? 'taken' : `${read.refusal.code} ${read.refusal.params?.['field'] ?? ''}`;
  },
};
