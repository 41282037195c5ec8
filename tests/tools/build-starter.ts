import { readFileSync, writeFileSync } from 'node:fs';
import { starterPack } from './starter/pack';

const [reports, gold, out = 'components/public/starter/kazakhstan-2022.json'] =
  process.argv.slice(2);

const rows = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

if (!reports || !gold) {
  process.stderr.write('npm run starter -- REPORTS.jsonl GOLD.jsonl [OUT.json]\n');
  process.exitCode = 2;
} else {
  const pack = starterPack(rows(reports), rows(gold));
  writeFileSync(out, `${JSON.stringify(pack, null, 1)}\n`);
  process.stdout.write(`${pack.reports.length} reports in ${out}\n`);
}
