import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { agencyRow, mediumRow } from './outlets/rows';
import { outletLines } from './outlets/table';

const [media, agencies, out = 'components/public/outlets/outlets.txt'] = process.argv.slice(2);

/** Rows of a file of JSON Lines or of one JSON array. */
function rows(path: string): unknown[] {
  const text = readFileSync(path, 'utf8').trim();
  if (!text.startsWith('[')) return text.split('\n').map((line): unknown => JSON.parse(line));
  const all: unknown = JSON.parse(text);
  return Array.isArray(all) ? all : [];
}

if (!media || !agencies) {
  process.stderr.write('npm run outlets -- MEDIA.jsonl AGENCIES.json [OUT.txt]\n');
  process.exitCode = 2;
} else {
  const text = outletLines(
    rows(media).map((row) => v.parse(mediumRow, row)),
    rows(agencies).map((row) => v.parse(agencyRow, row)),
  );
  writeFileSync(out, text);
  process.stdout.write(`${text.split('\n').length - 1} outlets in ${out}\n`);
}
