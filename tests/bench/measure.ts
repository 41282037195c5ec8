import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start, storedBytes, type BenchBrowser, type Launch } from './browser';
import { corpusOf, type Corpus } from './corpus';
import { extensionFor } from './extension';
import { watchMemory } from './memory';

export interface Plan {
  readonly engine: string;
  readonly reports: number;
  readonly queries: number;
  /** Repetitions of a cold start. */
  readonly colds: number;
  /** Longest build, in milliseconds. */
  readonly patience: number;
  readonly flags: readonly string[];
  readonly log: (line: string) => void;
}

/** What was measured of one engine; times in milliseconds, memory in MB. */
export interface Row {
  readonly engine: string;
  readonly failed: string | null;
  readonly build: number | null;
  readonly bytes: number | null;
  readonly buildMemory: number | null;
  readonly searchMemory: number | null;
  /** Heap and buffers of the background after its searches. */
  readonly heap: number | null;
  readonly cold: readonly number[];
  readonly coldFromPage: readonly number[];
  readonly restart: readonly number[];
  readonly warm: readonly number[];
  /** Warm, without reading the reports, where `warm` reads them. */
  readonly ranked: readonly number[];
  /** Share of queries with a report of the story among the first 5. */
  readonly success: number | null;
  /** Mean share of the first 5 that are of the story. */
  readonly precision: number | null;
}

/** Chromium closes a store after about two seconds without a connection. */
const UNTIL_CLOSED = 3_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

interface Answer {
  readonly found: readonly number[];
  readonly inside: number;
  readonly fromPage: number;
}

const isAnswer = (
  value: unknown,
): value is { ms: number; answer: { found: number[]; ms: number; failed?: string } } =>
  typeof value === 'object' && value !== null && 'answer' in value;

async function ask(running: BenchBrowser, words: readonly string[]): Promise<Answer> {
  const page = await running.open('ask.html');
  const told: unknown = await page.evaluate(`ask(${JSON.stringify(words)})`);
  await page.close();
  if (!isAnswer(told)) throw new Error('No answer.');
  const { answer, ms } = told;
  if (!Array.isArray(answer?.found)) throw new Error(answer?.failed ?? 'No answer.');
  return { found: answer.found, inside: answer.ms, fromPage: ms };
}

async function buildIndex(
  launch: Launch,
  { reports, patience, log, engine }: Pick<Plan, 'reports' | 'patience' | 'log' | 'engine'>,
) {
  const running = await start(launch);
  const memory = watchMemory(launch.profile);
  const timer = setInterval(() => void told().catch(() => null), 5_000);
  const page = await running.open('page.html');
  const told = async (): Promise<void> => {
    log(`${engine}: ${String(await page.evaluate('progress'))} of ${reports} reports`);
  };
  let patient: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_resolve, reject) => {
      patient = setTimeout(() => {
        reject(new Error(`not built within ${patience / 60_000} minutes`));
      }, patience);
    });
    const build = Number(await Promise.race([page.evaluate(`build(${reports})`), late]));
    return { build, buildMemory: memory.stop() };
  } finally {
    clearTimeout(patient);
    clearInterval(timer);
    memory.stop();
    await running.browser.close();
  }
}

/** Stops the background, and SQLite's document with it, and waits until the store is closed. */
async function putToSleep(running: BenchBrowser): Promise<void> {
  const worker = await running.worker();
  // It may have gone to sleep by itself.
  await worker?.evaluate('chrome.offscreen?.closeDocument().catch(() => null)').catch(() => null);
  await worker?.close().catch(() => null);
  await pause(UNTIL_CLOSED);
}

/** Heap and buffers of the background, in MB. */
async function heapOf(running: BenchBrowser): Promise<number | null> {
  const worker = await running.worker();
  const told = await worker?.client.send('Runtime.getHeapUsage').catch(() => null);
  if (!told) return null;
  const buffers =
    'backingStorageSize' in told && typeof told.backingStorageSize === 'number'
      ? told.backingStorageSize
      : 0;
  return (told.totalSize + buffers) / 2 ** 20;
}

/** Queries asked before the warm ones, so that every engine's code is compiled. */
export const PRACTICE = 50;

async function warmRun(running: BenchBrowser, corpus: Corpus, queries: number) {
  const page = await running.open('ask.html');
  const warm: number[] = [];
  const ranked: number[] = [];
  let success = 0;
  let precision = 0;
  for (let n = -PRACTICE; n < queries; n += 1) {
    const { words, members } = corpus.query(1_000 + n);
    const told: unknown = await page.evaluate(`ask(${JSON.stringify(words)})`);
    if (!isAnswer(told)) throw new Error('No answer.');
    if (n < 0) continue;
    const hits = told.answer.found.slice(0, 5).filter((number) => members.has(number)).length;
    warm.push(told.answer.ms);
    const alone: unknown = await page.evaluate(
      `ask(${JSON.stringify(corpus.query(1_000 + queries + n).words)}, true)`,
    );
    if (isAnswer(alone)) ranked.push(alone.answer.ms);
    success += Number(hits > 0) / queries;
    precision += hits / Math.min(5, members.size) / queries;
  }
  await page.close();
  return { warm, ranked, success, precision };
}

/** A row that says nothing yet. */
export const NOTHING: Omit<Row, 'engine'> = {
  failed: null,
  build: null,
  bytes: null,
  buildMemory: null,
  searchMemory: null,
  heap: null,
  cold: [],
  coldFromPage: [],
  restart: [],
  warm: [],
  ranked: [],
  success: null,
  precision: null,
};

/** Milliseconds that an engine takes to keep and index reports, on a profile of its own. */
export async function measureBuild(
  plan: Pick<Plan, 'engine' | 'reports' | 'patience' | 'flags' | 'log'>,
): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  try {
    const launch = { folder: await extensionFor(plan.engine), profile, flags: plan.flags };
    return (await buildIndex(launch, plan)).build;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Builds one engine's index and measures it; a failure is a row that says so. */
export async function measure(plan: Plan): Promise<Row> {
  const { engine, reports, queries, colds, log, flags } = plan;
  const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  let row: Row = { engine, ...NOTHING };
  let running: BenchBrowser | null = null;
  try {
    const launch = { folder: await extensionFor(engine), profile, flags };
    const corpus = corpusOf(reports);
    row = { ...row, ...(await buildIndex(launch, plan)) };
    running = await start(launch);
    const memory = watchMemory(profile);
    row = { ...row, ...(await warmRun(running, corpus, queries)) };
    row = { ...row, heap: await heapOf(running) };
    log(`${engine}: ${queries} queries answered`);
    const cold: Answer[] = [];
    for (let n = 0; n < colds; n += 1) {
      await putToSleep(running);
      cold.push(await ask(running, corpus.query(n).words));
    }
    row = {
      ...row,
      cold: cold.map(({ inside }) => inside),
      coldFromPage: cold.map(({ fromPage }) => fromPage),
      searchMemory: memory.stop(),
    };
    const restart: number[] = [];
    for (let n = 0; n < Math.ceil(colds / 2); n += 1) {
      await running.browser.close();
      running = await start(launch);
      await pause(UNTIL_CLOSED);
      restart.push((await ask(running, corpus.query(500 + n).words)).inside);
    }
    return { ...row, restart, bytes: storedBytes(profile) };
  } catch (error) {
    return { ...row, failed: error instanceof Error ? error.message : String(error) };
  } finally {
    await running?.browser.close().catch(() => null);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
