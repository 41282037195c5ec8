import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '@/tests/support/run';

const RESULTS = join(ROOT, 'tests', 'torture', 'RESULTS.md');
const INTRO = `# Torture

Written by \`npm run torture -- --keep\` and \`npm run damage -- --keep\`, a section a run; not by hand. A copy of the built extension runs in a real browser, with one page more that asks its background and looks at its databases.

Kills: the background is ended or the browser killed (SIGKILL) at a seeded moment while a file is imported, a page captured, reports sealed and segments merged, a note written, a subscription updated, an old layout migrated, the library erased. After each, everything is read one by one: what was acknowledged is there once, what was not is there whole or not at all, every posting of the index is held against every report, and what was begun is gone on with or taken back. The background is the product's, but for a clock that does not let its upkeep wait two seconds.

Full disk: the browser's profile lies on a small disk that is filled while the library changes, and freed; then everything is looked at as after a kill, and something is kept again.

Damage: the files of a closed profile are damaged in every way and the browser is started again. "whole": as many origins as before (what else is gone, its losses tell); "told": the popup's first answer says that the library cannot be read whole; "silent": fewer origins than before, and nobody is told.
`;

/** The machine in words. */
export function machine(): string {
  const [cpu] = cpus();
  return `${cpu?.model ?? 'unknown'}, ${cpus().length} cores, ${platform()} ${release()}`;
}

/** Keeps a section among the results, in place of the one of its heading. */
export function keepSection(section: string): void {
  const [heading = ''] = section.split('\n');
  const written = existsSync(RESULTS)
    ? readFileSync(RESULTS, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  const others = written
    .filter((one) => !one.startsWith(`${heading}\n`))
    .map((one) => one.trimEnd());
  writeFileSync(RESULTS, `${[INTRO.trimEnd(), ...others, section.trimEnd()].join('\n\n')}\n`);
}
