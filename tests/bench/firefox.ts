import { ensureFirefox } from '@/tests/support/find-browser';
import { launchFirefox, type FirefoxSession } from '@/tests/support/firefox';
import { bytesOf } from './browser';
import { corpusOf } from './corpus';
import { extensionFor } from './extension';
import { NOTHING, PRACTICE, type Plan, type Row } from './measure';

/** Firefox keeps a store open for about as long as Chromium. */
const UNTIL_CLOSED = 3_000;
/** How often a build is looked at. */
const LOOK = 2_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

interface Told {
  readonly found: readonly number[];
  readonly inside: number;
  readonly fromPage: number;
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'inside' in value && 'found' in value;

const PAGE = 'const page = window.wrappedJSObject ?? window;';
const ASK = `${PAGE}
  const told = JSON.parse(await page.askJson(input));
  return { found: told.answer.found, inside: told.answer.ms, fromPage: told.ms };`;

async function ask(session: FirefoxSession, words: readonly string[]): Promise<Told> {
  const told = await session.run(ASK, JSON.stringify(words));
  if (!isTold(told)) throw new Error('No answer.');
  return told;
}

/** Starts a build in a page and waits for its end; a script of the remote control may not run that long. */
async function build(session: FirefoxSession, { reports, patience, log }: Plan): Promise<number> {
  await session.openBehind('page.html');
  await session.run(
    `${PAGE} page.built = null; page.build(input).then((ms) => { page.built = ms; }, (error) => { page.built = String(error); });`,
    reports,
  );
  for (const end = Date.now() + patience; Date.now() < end;) {
    await pause(LOOK);
    const told = await session.run(`${PAGE} return [page.built, page.progress];`);
    const [built, progress] = Array.isArray(told) ? told : [];
    if (typeof built === 'number') return built;
    if (typeof built === 'string') throw new Error(built);
    log(`Firefox: ${String(progress)} of ${reports} reports`);
  }
  throw new Error(`not built within ${patience / 60_000} minutes`);
}

/** Our index in Firefox: the same reports, queries and steps as in Chromium, the restart of the browser left out. */
export async function measureFirefox(plan: Plan): Promise<Row> {
  const { reports, queries, colds, log } = plan;
  const engine = 'ours in Firefox';
  const executable = ensureFirefox();
  let row: Row = { engine, ...NOTHING };
  if (!executable) return { ...row, failed: 'no Firefox on this machine' };
  let session: FirefoxSession | null = null;
  try {
    const folder = await extensionFor(plan.engine, 'firefox');
    const running = await launchFirefox(executable, 9, [], folder);
    session = running;
    const corpus = corpusOf(reports);
    row = { ...row, build: await build(running, plan) };
    await running.openBehind('ask.html');
    const warm: number[] = [];
    let success = 0;
    let precision = 0;
    for (let n = -PRACTICE; n < queries; n += 1) {
      const { words, members } = corpus.query(1_000 + n);
      const { found, inside } = await ask(running, words);
      if (n < 0) continue;
      warm.push(inside);
      const hits = found.slice(0, 5).filter((number) => members.has(number)).length;
      success += Number(hits > 0) / queries;
      precision += hits / Math.min(5, members.size) / queries;
    }
    row = { ...row, warm, success, precision };
    log(`Firefox: ${queries} queries answered`);
    const cold: Told[] = [];
    for (let n = 0; n < colds; n += 1) {
      await running.stopBackground();
      await pause(UNTIL_CLOSED);
      cold.push(await ask(running, corpus.query(n).words));
    }
    return {
      ...row,
      cold: cold.map(({ inside }) => inside),
      coldFromPage: cold.map(({ fromPage }) => fromPage),
      bytes: bytesOf(running.profile, 'storage'),
    };
  } catch (error) {
    return { ...row, failed: error instanceof Error ? error.message : String(error) };
  } finally {
    await session?.close().catch(() => null);
  }
}
