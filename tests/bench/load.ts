import { servePages, type Pages } from '@/tests/support/serve-pages';
import { storyPage } from '@/tests/support/story-page';
import { until } from '@/tests/support/ask';
import { start } from './browser';
import { corpusOf, type Corpus } from './corpus';
import { watchMemory } from './memory';
import { productFolder } from './product';
import { told } from './told';

/** What many tabs that ask at once came to. */
export interface LoadTimes {
  /** From the moment a tab's page was read to its context, in milliseconds: nobody else at work; with an import and merges. */
  readonly alone: readonly number[];
  readonly busy: readonly number[];
  /** Tabs that asked and were not answered. */
  readonly lost: number;
  /** Reports that were imported meanwhile, and of these those that are there. */
  readonly imported: readonly [asked: number, there: number];
  /** Most memory of the extension's processes, MB; null where it cannot be told. */
  readonly memory: number | null;
}

const HOST = 'www.newsbreak.com';
/** Reports of one part of an import, and parts. */
const PART = 300;
const PARTS = 10;
const PATIENCE = 120_000;

const addressOf = (tab: number): string =>
  `https://${HOST}/news/26${tab.toString().padStart(8, '0')}/story`;

/** A page of an aggregator for each tab, each with another story of the corpus. */
function pagesOf(corpus: Corpus, tabs: number): Pages {
  const pages: Pages = new Map();
  for (let tab = 0; tab < tabs; tab += 1) {
    const [number = 0] = corpus.query(tab).members;
    const { headline, text } = corpus.report(number);
    const url = addressOf(tab);
    pages.set(url.replace('https://', ''), storyPage({ url, headline, cards: [], body: [text] }));
  }
  return pages;
}

/** Has every tab read its page again at once; answers with how long each then waited for its context. */
const ASK_ALL = `(async (patience) => {
  const tabs = await chrome.tabs.query({ url: 'https://${HOST}/*' });
  const waiting = new Set(tabs.map(({ id }) => 'tab:' + id));
  const began = Date.now();
  const times = [];
  const heard = (changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (!waiting.has(key) || typeof newValue?.json !== 'string') continue;
      const { capturedAt, context, problem } = JSON.parse(newValue.json);
      if ((!context && !problem) || Date.parse(capturedAt) < began) continue;
      waiting.delete(key);
      times.push(Date.now() - Date.parse(capturedAt));
    }
  };
  chrome.storage.session.onChanged.addListener(heard);
  await Promise.all(tabs.map(({ id }) => chrome.tabs.sendMessage(id, { call: 'read-again' }).catch(() => null)));
  while (waiting.size > 0 && Date.now() - began < patience) await new Promise((resolve) => setTimeout(resolve, 20));
  chrome.storage.session.onChanged.removeListener(heard);
  return { asked: tabs.length, times };
})(${PATIENCE})`;

interface Answers {
  readonly asked: number;
  readonly times: readonly number[];
}

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && 'asked' in value && 'times' in value;

const PROVENANCE = [{ kind: 'page', id: `https://${HOST}/`, at: '2026-01-01T00:00:00.000Z' }];

/** Lines of one part of an import, of reports behind those that are there. */
function partOf(corpus: Corpus, first: number): string[] {
  const reports = Array.from({ length: PART }, (_, n) => {
    const { number, ...report } = corpus.report((first + n) % corpus.size);
    const url = `https://${report.outlet.toLowerCase()}.example/load/${first + n}`;
    return { report: { ...told({ ...report, number, url }), provenance: PROVENANCE } };
  });
  return [{ format: 'second-source-library', version: 1 }, ...reports].map((one) =>
    JSON.stringify(one),
  );
}

const ask = (call: string, argument: unknown): string =>
  `chrome.runtime.sendMessage(${JSON.stringify({ call, argument })}).then(({ value }) => value)`;

/** Fills the product's library, opens so many tabs and has all of them ask at once, twice: the second time while reports are imported and segments merged. */
export async function measureLoad(
  reports: number,
  profile: string,
  tabs: number,
  log: (line: string) => void,
): Promise<LoadTimes> {
  const corpus = corpusOf(reports);
  const server = await servePages(pagesOf(corpus, tabs));
  const flags = [
    `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
    '--ignore-certificate-errors',
    // Two hundred pages of one site are two hundred tabs, not as many processes.
    '--process-per-site',
  ];
  const running = await start({ folder: await productFolder(), profile, flags });
  try {
    const page = await running.open('page.html');
    await page.evaluate(`build(${reports})`);
    log(`${reports} reports are in the library`);
    for (let tab = 0; tab < tabs; tab += 1) {
      const opened = await running.browser.newPage();
      await opened.goto(addressOf(tab), { waitUntil: 'domcontentloaded' });
    }
    log(`${tabs} tabs are open`);
    const held = async (): Promise<number> =>
      Number(await page.evaluate(`${ask('library', null)}.then(({ value }) => value.reports)`));
    // What each tab read while it was opened is answered first.
    await until(
      'the answers to the opened tabs',
      async () => {
        const before = await held();
        await new Promise((resolve) => setTimeout(resolve, 4_000));
        return (await held()) === before ? true : null;
      },
      PATIENCE,
    );
    const memory = watchMemory(profile);
    const alone: unknown = await page.evaluate(ASK_ALL);
    const before = await held();
    const importing = (async () => {
      for (let part = 0; part < PARTS; part += 1)
        await page.evaluate(ask('library.importPart', partOf(corpus, part * PART)));
    })();
    const busy: unknown = await page.evaluate(ASK_ALL);
    await importing;
    const peak = memory.stop();
    if (!isAnswers(alone) || !isAnswers(busy)) throw new Error('The tabs were not asked.');
    return {
      alone: alone.times,
      busy: busy.times,
      lost: 2 * tabs - alone.times.length - busy.times.length,
      imported: [PART * PARTS, (await held()) - before],
      memory: peak,
    };
  } finally {
    await running.browser.close();
    await server.close();
  }
}
