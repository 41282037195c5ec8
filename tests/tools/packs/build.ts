import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { readFile } from '@/lib/datasets/formats/registry';
import { buildPack } from '@/lib/datasets/pack/build';
import { packFacts, type PackFacts } from '@/lib/datasets/pack/manifest';
import { releaseFiles } from '@/lib/datasets/pack/publish';
import type { Statement } from '@/lib/datasets/pack/row';
import { headOf, versionOf, writeAll } from './folder';
import { signerFrom } from './keys';
import { appointed, expiry } from './sign';
import { argumentsOf, timeOf, Usage } from './usage';

const USAGE =
  'build FILE… --out FOLDER --facts FACTS.json [--key NAME.key] [--created TIME] [--days 30]';

function factsOf(path: string): PackFacts {
  const read = v.safeParse(packFacts, JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) {
    const wrong = read.issues.map((issue) => v.getDotPath(issue) ?? '').join(', ');
    throw new Usage(`${path}: ${wrong}`);
  }
  return read.output;
}

/** Makes the next version of a pack of all that the files say; signs it when a key is given. */
export async function build(words: readonly string[]): Promise<object> {
  const known = ['out', 'facts', 'key', 'created', 'days'];
  const { plain: files, options } = argumentsOf(words, known);
  const [out, facts, key] = ['out', 'facts', 'key'].map((name) => options.get(name));
  if (files.length === 0 || !out || !facts) throw new Usage(USAGE);
  const created = timeOf(options.get('created'));
  const statements: Statement[] = [];
  const refused: object[] = [];
  for (const path of files) {
    for await (const row of readFile(basename(path), readFileSync(path), { at: created })) {
      if ('statement' in row) statements.push(row.statement);
      else if ('refusal' in row) refused.push({ file: path, number: row.number, ...row.refusal });
    }
  }
  const head = await headOf(out);
  const previous = head ? await versionOf(out, head.version) : null;
  const draft = { facts: factsOf(facts), statements, created };
  const built = buildPack(previous ? { ...draft, previous } : draft);
  const signer = key ? await signerFrom(key) : null;
  const { manifest, manifestBytes } = built ?? previous ?? {};
  if (!manifest || !manifestBytes) throw new Usage('There is nothing to build.');
  const { pack, version } = manifest;
  if (built) writeAll(out, built.files);
  const publisher = signer ? await appointed(out, pack, signer, created) : (head?.publisher ?? 1);
  const expires = expiry(created, options.get('days'));
  writeAll(
    out,
    await releaseFiles({ pack, version, manifestBytes, publisher, created, expires }, signer),
  );
  const bytes = [...(built?.files ?? [])].reduce((sum, [, file]) => sum + file.length, 0);
  return {
    pack,
    version,
    changed: built !== null,
    signed: signer !== null,
    bytes,
    ...manifest.expected,
    refused,
  };
}
