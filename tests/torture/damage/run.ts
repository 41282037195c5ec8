import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Losses } from '@/lib/core/model/losses';
import type { Report } from '@/lib/core/model/report';
import { randomOf } from '@/tests/fuzz/mutate';
import { demoPage, DEMO_URL, keyOf } from '@/tests/support/demo-page';
import { until } from '@/tests/support/ask';
import { ROOT } from '@/tests/support/run';
import { pause, type Driver } from '../driver';
import { reportOf } from '../seen';
import { noteOn } from '../targets/desk';
import { DAMAGES, placesIn } from './files';

const STARTER = 'kazakhstan-2022';
const AT = '2022-01-09T00:00:00.000Z';
/** Reports beside those of the story: enough for several segments. */
const OTHERS = 700;

/** Notes that are written: nobody else has them. */
const NOTES = 3;

/** One cell of the matrix. */
export interface Cell {
  readonly damage: string;
  readonly place: string;
  /** Files that were damaged. */
  readonly files: number;
  /** Reports before, at the first answer, and once nothing more is mended. */
  readonly reports: readonly [before: number, first: number, last: number];
  /** Notes that a person wrote, before and once nothing more is mended. */
  readonly notes: readonly [before: number, last: number];
  /** What the popup's first answer says of it, in short. */
  readonly first: string;
  /** What is told to be lost in the end. */
  readonly told: string;
  /** `whole`: nothing was lost. `told`: a person is told of it at the first answer. `silent`: fewer origins than before, or notes, and nobody is told. */
  readonly outcome: 'whole' | 'told' | 'silent';
  /** Whether the library works again without a person doing anything: it keeps and finds a new report. */
  readonly works: boolean;
}

const starterReports = (): Report[] => {
  const path = join(ROOT, 'components', 'public', 'starter', `${STARTER}.json`);
  const pack: { reports: Omit<Report, 'provenance'>[] } = JSON.parse(readFileSync(path, 'utf8'));
  return pack.reports.map((one) => ({
    ...one,
    provenance: [{ kind: 'page', id: 'https://lobste.rs/', at: AT }],
  }));
};

const seenOn = (batch: number, n: number): Report => ({
  ...reportOf(batch, 1, n),
  provenance: [{ kind: 'page', id: 'https://lobste.rs/', at: AT }],
});

const HEAD = { format: 'second-source-library', version: 1 };
const bring = (driver: Driver, reports: readonly Report[]): Promise<unknown> =>
  driver.ask(
    'library.importPart',
    [HEAD, ...reports.map((report) => ({ report }))].map((line) => JSON.stringify(line)),
  );

const reportsIn = async (driver: Driver): Promise<number> => {
  const { value }: { value?: { reports?: number } } = Object(await driver.ask('library'));
  return value?.reports ?? 0;
};

const notesIn = async (driver: Driver): Promise<number> => {
  const { value }: { value?: readonly unknown[] } = Object(await driver.ask('desk.allNotes'));
  return value?.length ?? 0;
};

/** The starter's reports as if pages had shown them, so that nothing brings them back, and others. */
async function fill(driver: Driver): Promise<void> {
  await until('the starter dataset', async () => ((await reportsIn(driver)) > 100 ? true : null));
  await driver.ask('removeDataset', STARTER);
  await bring(driver, starterReports());
  for (let batch = 2; batch * 140 <= OTHERS + 140; batch += 1) {
    await bring(
      driver,
      Array.from({ length: 140 }, (_, n) => seenOn(batch, n)),
    );
    await pause(300);
  }
  await bring(
    driver,
    Array.from({ length: 20 }, (_, n) => seenOn(50, n)),
  );
  for (let n = 0; n < NOTES; n += 1) await driver.ask('desk.keepNote', noteOn(60 + n));
  await until(
    'the end of the upkeep',
    async () => {
      const { value }: { value?: unknown } = Object(await driver.ask('losses'));
      const seen = await driver.look();
      return value !== undefined && seen.open.length === 0 && seen.orphans === 0 ? true : null;
    },
    60_000,
  );
  // Counted at the end of the upkeep.
  await pause(3_000);
}

const TOLD =
  /cannot be read|was damaged|Damaged, and to be loaded|cannot be opened|disk is full|is not known/i;
const ORIGINS = /(\d+) (?:other )?independent origins?|No other origin/i;

const originsIn = (said: string): number => Number(ORIGINS.exec(said)?.[1] ?? 0);

/** What is told to be lost, in words. */
function toldIn(losses: unknown): string {
  const { reports, datasets, work }: Partial<Losses> = Object(losses);
  return `${reports ?? 0} reports, ${datasets?.length ?? 0} datasets, ${work ?? 0} of one's own`;
}

/** What the popup says over the page of the story, opened anew. */
async function storyIn(driver: Driver, number: number): Promise<string> {
  const url = `${DEMO_URL}?n=${number}`;
  driver.pages.set(keyOf(url), demoPage().replace('4 days ago', 'Jan 7, 2022'));
  const tab = await driver.show(url);
  await until(
    'the context of the story',
    async () => {
      const { state }: { state?: string } = Object(await driver.ask('contextOf', tab));
      return state === 'ready' || state === 'failed' ? true : null;
    },
    40_000,
  );
  return driver.read(`popup.html?tab=${tab}`);
}

/** Damages the files of a closed profile in every way, each time from the same library; tells what a person is told. */
export async function damageMatrix(
  driver: Driver,
  isFirefox: boolean,
  seed: number,
  log: (line: string) => void,
  only: RegExp = /./,
): Promise<Cell[]> {
  const { profile } = driver;
  const whole = `${profile}-whole`;
  await fill(driver);
  let visit = 1;
  const before = originsIn(await storyIn(driver, visit));
  const held = await reportsIn(driver);
  if (before === 0 || held === 0) throw new Error('The library tells nothing of the story.');
  await pause(3_000);
  await driver.restart(() => {
    cpSync(profile, whole, { recursive: true });
  });
  const cells: Cell[] = [];
  try {
    for (const [damage, harm] of Object.entries(DAMAGES)) {
      for (const place of Object.keys(placesIn(whole, isFirefox))) {
        if (!only.test(`${damage} ${place}`)) continue;
        let files = 0;
        await driver.restart(() => {
          rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
          cpSync(whole, profile, { recursive: true });
          const paths = placesIn(profile, isFirefox)[place] ?? [];
          files = paths.length;
          harm(paths, randomOf(seed));
        });
        visit += 1;
        const first = await storyIn(driver, visit);
        const atFirst = await reportsIn(driver);
        const isTold = TOLD.test(first);
        const isWhole = originsIn(first) >= before && !isTold;
        // Whatever is mended unattended is mended by now.
        await pause(6_000);
        const last = await reportsIn(driver);
        const notes = await notesIn(driver);
        const { value }: { value?: unknown } = Object(await driver.ask('losses'));
        const { work = 0 }: Partial<Losses> = Object(value);
        const isSilent = !(isWhole || isTold) || (notes < NOTES && work === 0);
        const { ok }: { ok?: unknown } = Object(
          await bring(
            driver,
            Array.from({ length: 5 }, (_, n) => seenOn(90 + visit, n)),
          ),
        );
        const wanted = { query: `batch${90 + visit}x`, from: 0, count: 10, fresh: true };
        const found: { value?: { total?: number } } = Object(
          await driver.ask('desk.search', wanted),
        );
        const cell: Cell = {
          damage,
          place,
          files,
          reports: [held, atFirst, last],
          notes: [NOTES, notes],
          first: (TOLD.exec(first)?.[0] ?? ORIGINS.exec(first)?.[0] ?? first).slice(0, 60),
          told: toldIn(value),
          outcome: isSilent ? 'silent' : isTold ? 'told' : 'whole',
          works: ok === true && found.value?.total === 5,
        };
        cells.push(cell);
        log(JSON.stringify(cell));
      }
    }
  } finally {
    rmSync(whole, { recursive: true, force: true, maxRetries: 5 });
  }
  return cells;
}
