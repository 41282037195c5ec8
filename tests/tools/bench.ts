// Measures our index and five search libraries on the same reports in the real browser; writes tests/bench/RESULTS.md.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, ensureFirefox } from '@/tests/support/find-browser';
import { ROOT, runNode } from '@/tests/support/run';
import { measureBadge } from '../bench/badge';
import { measureContext } from '../bench/context';
import { measurePoll } from '../bench/feeds';
import { measureLoad } from '../bench/load';
import { measureFirefox } from '../bench/firefox';
import { measure, measureBuild, NOTHING, type Row } from '../bench/measure';
import { pace } from '../bench/pace';
import { measureCosts, measurePages } from '../bench/pages';
import { measureSearch } from '../bench/search';
import { percentile, table } from '../bench/table';

const ENGINES = ['ours', 'firefox', 'sqlite', 'minisearch', 'flexsearch', 'orama', 'dexie'];
/** Peers whose index outgrows the engine's memory or half an hour at a million reports (measured at 100,000). */
const TOO_LARGE = new Map([
  ['orama', 'not run: at 100,000 its heap is 650 MB, at 1,000,000 beyond the 4 GB of one'],
  ['dexie', 'not run: at 100,000 it takes a minute, at 1,000,000 beyond ten'],
]);
const RESULTS = join(ROOT, 'tests', 'bench', 'RESULTS.md');

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '200' },
    colds: { type: 'string', default: '20' },
    engines: { type: 'string', default: ENGINES.join(',') },
    flags: { type: 'string', default: '' },
    badge: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
    context: { type: 'boolean', default: false },
    import: { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    feeds: { type: 'boolean', default: false },
    load: { type: 'boolean', default: false },
    tabs: { type: 'string', default: '200' },
  },
});
const reports = Number(values.reports);
const queries = Number(values.queries);
const colds = Number(values.colds);
const engines = values.engines.split(',');
const unknown = engines.find((one) => !ENGINES.includes(one));
if (!reports || !queries || !colds || reports < 2_000 || unknown !== undefined) {
  process.stderr.write(
    `Usage: npm run bench [-- --reports N --queries N --colds N --engines ${ENGINES.join(',')} --flags=--…]\n       npm run bench -- --pages\n       npm run bench -- --context\n       npm run bench -- --import [--reports N]\n       npm run bench -- --search [--reports N]\n       npm run bench -- --feeds\n       npm run bench -- --load [--reports N --tabs N]\n`,
  );
  process.exit(2);
}

const versionOf = (name: string): string => {
  const read: unknown = JSON.parse(
    readFileSync(join(ROOT, 'node_modules', ...name.split('/'), 'package.json'), 'utf8'),
  );
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
};

if ((values.badge || values.search) && runNode(join('wxt', 'bin', 'wxt.mjs'), ['build']) !== 0)
  process.exit(1);

if (values.pages) {
  for (const { page, size, read, clicked } of await measurePages())
    process.stdout.write(
      `${page} (${size} characters): read in ${read.toFixed(1)} ms, on a click with Readability in ${clicked.toFixed(1)} ms (medians)\n`,
    );
  const { click, floor, untouched, batch } = await measureCosts();
  process.stdout.write(
    `main thread of a page of 34 KB without a story: ${untouched.toFixed(1)} ms untouched, ${click.toFixed(1)} ms for a click (median of first ones; a script without a line, brought the same way: ${floor.toFixed(1)}); of a list: ${batch.toFixed(1)} ms a batch of changes\n`,
  );
  process.exit(0);
}

if (values.context) {
  const { reports: all, same, median } = measureContext();
  process.stdout.write(
    `a whole context of ${all} reports, ${same} of them of the same story: ${median.toFixed(1)} ms (median; pace of the machine ${pace().toFixed(0)} ms)\n`,
  );
  process.exit(0);
}

const told = (name: string, all: readonly number[]): string =>
  `${name}: ${all.length} matches, ${(percentile(all, 0.5) ?? NaN).toFixed(1)} / ${(percentile(all, 0.95) ?? NaN).toFixed(1)} / ${Math.max(...all).toFixed(1)} ms (p50 / p95 / longest)\n`;

if (values.feeds) {
  const { before, during, after, blocked, took, reports: kept } = await measurePoll();
  process.stdout.write(
    `200 feeds of 50 entries polled in ${(took / 1_000).toFixed(1)} s; ${kept} reports; the background was never busy for longer than ${blocked.toFixed(0)} ms\n${told('before', before)}${told('while they are polled', during)}${told('after', after)}`,
  );
  process.exit(0);
}

const log = (line: string): void => void process.stderr.write(`${line}\n`);

if (values.import) {
  const plan = {
    reports,
    patience: 600_000,
    flags: values.flags === '' ? [] : [values.flags],
    log,
  };
  const plain = await measureBuild({ ...plan, engine: 'plain' });
  const ours = await measureBuild({ ...plan, engine: 'ours' });
  const rate = (time: number): string => Math.round(reports / (time / 1000)).toLocaleString('en');
  process.stdout.write(
    `${reports.toLocaleString('en')} reports: put one by one without an index ${rate(plain)} a second, imported and indexed ${rate(ours)} a second, ${(plain / ours).toFixed(2)} times as many\n`,
  );
  process.exit(0);
}

const before = pace();

const line = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5)?.toFixed(0) ?? '–'}, p95 ${percentile(times, 0.95)?.toFixed(0) ?? '–'} ms`;

if (values.search) {
  const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const { warm, cold, rows, longestTask, last } = await measureSearch(
    reports,
    profile,
    queries,
    colds,
  );
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.stdout.write(
    `${reports.toLocaleString('en')} reports searched in the workspace, from the last key to the first rows: warm ${line(warm)}; background stopped and store closed ${line(cold)}. A result of ${rows.toLocaleString('en')} rows scrolled from end to end: ${longestTask === 0 ? 'no task above 50 ms' : `longest task ${longestTask.toFixed(0)} ms`}, the rows at its end there after ${last.toFixed(0)} ms.\n`,
  );
  process.exit(0);
}

if (values.load) {
  const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const { alone, busy, lost, imported, memory } = await measureLoad(
    reports,
    profile,
    Number(values.tabs),
    log,
  );
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.stdout.write(
    `${reports.toLocaleString('en')} reports, ${values.tabs} tabs asking at once, from their pages being read to their contexts: ${line(alone)}; while ${imported[0]} reports are imported and segments merged ${line(busy)}. Lost: ${lost} answers, ${imported[0] - imported[1]} reports. Memory of the extension at most ${memory?.toFixed(0) ?? '–'} MB. Pace of the machine: ${before.toFixed(0)} ms before, ${pace().toFixed(0)} ms after.\n`,
  );
  process.exit(lost > 0 || imported[0] !== imported[1] ? 1 : 0);
}

const rows: Row[] = [];
for (const engine of engines) {
  const reason = reports > 300_000 ? TOO_LARGE.get(engine) : undefined;
  if (reason !== undefined) {
    rows.push({ engine, ...NOTHING, failed: reason });
    continue;
  }
  const inFirefox = engine === 'firefox';
  const row = await (inFirefox ? measureFirefox : measure)({
    engine: inFirefox ? 'ours' : engine,
    reports,
    queries,
    colds,
    patience: 600_000,
    flags: values.flags === '' ? [] : [values.flags],
    log,
  });
  rows.push(row);
  process.stdout.write(`${table(rows, reports)}\n\n`);
}

/** What a page of an aggregator waits for its badge, in words. */
async function badgeLine(): Promise<string> {
  if (!values.badge) return '';
  const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const { badge, match } = await measureBadge(reports, profile, colds);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return `\nThe built extension over the same library, no process of it alive, a page of an aggregator opened ${badge.length} times: from the moment the page is read to its badge ${line(badge)}; of these looking the story up ${line(match)}.\n`;
}

const badge = await badgeLine();
process.stdout.write(badge);
const browser = execFileSync(await ensureBrowser(), ['--version'], { encoding: 'utf8' }).trim();
const known = ensureFirefox();
const firefox =
  known && engines.includes('firefox')
    ? [execFileSync(known, ['--version'], { encoding: 'utf8' }).trim()]
    : [];
const [cpu] = cpus();
const packages = ['@sqlite.org/sqlite-wasm', 'minisearch', 'flexsearch', '@orama/orama', 'dexie'];
const heading = `## ${reports.toLocaleString('en')} reports${values.flags === '' ? '' : ` with ${values.flags}`}`;
const section = `${heading}

Written by \`npm run bench -- --reports ${reports} --queries ${queries} --colds ${colds}${values.flags === '' ? '' : ` --flags=${values.flags}`} --engines ${values.engines}\` on ${new Date().toISOString().slice(0, 10)}.

- Machine: ${cpu?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()} ${arch()}
- Pace (a fixed loop of 50 million steps): ${before.toFixed(0)} ms before, ${pace().toFixed(0)} ms after
- ${[browser.split('\n').at(-1) ?? '', ...firefox].join('; ')}
- ${packages.map((name) => `${name} ${versionOf(name)}`).join(', ')}

${table(rows, reports)}
${badge}`;
const intro = `# Benchmark

Written by \`npm run bench\`, a section a size; not by hand. Every engine gets the same generated reports and the same queries of 12 words, in an extension of its own. Times are taken inside the background, from the message to the 20 best; ours reads the reports themselves too, up to 200 of them, as a match needs them: "numbers alone" is the same work for all, which number fits best. Cold: the background is stopped for three seconds, so that the browser closes its store; SQLite runs in the worker of an offscreen document, which is made anew then. Memory is that of the extension's processes. success@5: a report of the story asked for is among the first five.
`;
const written = existsSync(RESULTS)
  ? readFileSync(RESULTS, 'utf8')
      .split(/^(?=## )/m)
      .slice(1)
  : [];
const others = written.filter((one) => !one.startsWith(`${heading}\n`)).map((one) => one.trimEnd());
writeFileSync(RESULTS, `${[intro.trimEnd(), ...others, section.trimEnd()].join('\n\n')}\n`);
