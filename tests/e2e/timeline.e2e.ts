import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { harbourStory, oneDayStory } from '@/tests/support/harbour-story';
import { keepStory, openAbout } from '@/tests/support/keep-story';
import { launch, type Session } from '@/tests/support/launch';
import { looks, SCREENSHOTS } from '@/tests/support/looks';

const COUNTS = [3, 30, 300];

/** Elements that a pointer is to hit and that are smaller than it needs: no two nearer than 24 pixels. */
const CROWDED = `(() => {
  const at = [...document.querySelectorAll('.halo')].map((one) => one.getBoundingClientRect());
  return at.flatMap((a, i) => at.slice(i + 1).filter((b) =>
    Math.hypot(a.x - b.x, a.y - b.y) < 23.5)).length;
})()`;

/** Turns a page round again whenever it takes the direction of its own language. */
const RIGHT_TO_LEFT = `new MutationObserver(() => { const { documentElement: root } = document;
  if (root && root.dir !== 'rtl') root.dir = 'rtl'; }).observe(document, { attributes: true, childList: true, subtree: true })`;

/** What is said of all of the time, and of a part of it. */
const [ALL, PART] = [/^$/, /\w.* – \w/];

const focus = (one: Element): void => (one instanceof SVGElement ? one.focus() : undefined);
/** What a quarter of the times are below: other work on the machine only ever adds to them. */
const quick = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 4)] ?? 0;

const placesOf = (page: Page): Promise<number[]> =>
  page.$$eval('.point', (all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().x)).toSorted((a, b) => a - b),
  );

let session: Session;

beforeAll(async () => {
  session = await launch({ pages: new Map() });
  for (const count of COUNTS) await keepStory(session, 1_000 + count, harbourStory(count));
});
afterAll(() => session?.close());

describe.each(COUNTS)('the timeline of %i reports in the popup', (count) => {
  let popup: Page;
  beforeAll(async () => {
    popup = await openAbout(session, 'popup.html', 1_000 + count, 400);
    await popup.waitForSelector('.point');
    await popup.waitForSelector('[aria-busy="false"]');
  });
  afterAll(() => popup?.close());

  test('is accessible, light and dark, and every point large enough to hit', async () => {
    await looks(popup, `popup-${count}`, false);
    expect(await popup.evaluate(CROWDED)).toBe(0);
  });

  test('tells of a point under the pointer, and keeps it open on a press', async () => {
    const point = await popup.waitForSelector('.point');
    await point?.hover();
    const card = await popup.waitForSelector('.card');
    expect(await card?.evaluate((one) => one.textContent)).toMatch(/day only|to the minute/);
    await point?.click();
    await popup.waitForSelector('.card.kept a');
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    expect(await popup.$('.card')).toBeNull();
  });
});

/** Milliseconds that a page needs from the press to the picture, the browser's own painting included. */
const DRAWN = `(async () => {
  const { from, to } = await new Promise((resolve) => {
    const from = performance.now();
    document.querySelector('button[aria-pressed]').click();
    requestAnimationFrame(() => { const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve({ from, to: performance.now() });
      channel.port2.postMessage(0); });
  });
  return to - from;
})()`;

describe.each(COUNTS)('the timeline of %i reports in the workspace', (count) => {
  let workspace: Page;
  const pressed = (name: string): Promise<unknown> =>
    workspace.evaluate(
      `[...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === ${JSON.stringify(name)}).click()`,
    );
  /** What the page says is shown, as soon as it fits. */
  const shown = (words: RegExp): Promise<string> =>
    until(`${String(words)} beside the buttons`, async () => {
      const said = await workspace.$eval(
        '.toolbar [role="status"]',
        (one) => one.textContent ?? '',
      );
      return words.test(said) ? `“${said}”` : null;
    });
  beforeAll(async () => {
    workspace = await openAbout(session, 'workspace.html', 1_000 + count, 1_200);
    await workspace.waitForSelector('.explorer .point');
  });
  afterAll(() => workspace?.close());

  test('is accessible, light and dark, and every point large enough to hit', async () => {
    await looks(workspace, `workspace-${count}`);
    expect(await workspace.evaluate(CROWDED)).toBe(0);
  });

  test('shows a part of the time by keys, wheel, mouse and strip, and all of it again', async () => {
    await shown(ALL);
    const point = await workspace.waitForSelector('.point[tabindex="0"]');
    await point?.evaluate(focus);
    await workspace.keyboard.press('+');
    const near = await shown(PART);
    await workspace.keyboard.press('0');
    await shown(ALL);
    await pressed('Zoom in');
    expect(await shown(PART)).toBe(near);
    await pressed('Show all');
    await shown(ALL);

    // What a point says lies over the picture as long as it has the focus, and a little longer.
    await workspace.evaluate('document.activeElement.blur()');
    await workspace.waitForSelector('.card', { hidden: true });
    const plot = await (await workspace.$('.explorer .plot svg'))?.boundingBox();
    if (!plot) throw new Error('There is a picture.');
    const y = plot.y + plot.height - 30;
    await workspace.mouse.move(plot.x + plot.width * 0.5, y);
    await workspace.mouse.down();
    await workspace.mouse.move(plot.x + plot.width * 0.7, y, { steps: 4 });
    await workspace.waitForSelector('.brush');
    await workspace.mouse.up();
    await workspace.waitForSelector('.brush', { hidden: true });
    const brushed = await shown(PART);
    await workspace.keyboard.down('Shift');
    await workspace.mouse.wheel({ deltaY: 60 });
    await workspace.keyboard.up('Shift');
    await until('a move', async () => ((await shown(PART)) === brushed ? null : true));
    await pressed('Show all');
    await shown(ALL);
    await workspace.keyboard.down('Control');
    await workspace.mouse.wheel({ deltaY: -200 });
    await workspace.keyboard.up('Control');
    await shown(PART);
    await pressed('Show all');
    await shown(ALL);

    const end = await workspace.waitForSelector('[data-end="to"]');
    await end?.evaluate(focus);
    await workspace.keyboard.press('PageDown');
    await shown(PART);
    await workspace.keyboard.press('End');
    await shown(ALL);
  });

  test('shows one origin alone', async () => {
    const names = (): Promise<string[]> =>
      workspace.$$eval('.explorer .lane-name', (all) => all.map((one) => one.textContent ?? ''));
    const before = await names();
    const value = await workspace.$eval('.toolbar select', (one) => {
      const [, , third] = [...one.querySelectorAll('option')];
      return third?.value ?? '';
    });
    await workspace.select('.toolbar select', value);
    await workspace.waitForFunction(
      `document.querySelectorAll('.explorer .lane-name').length < ${before.length}`,
    );
    await workspace.select('.toolbar select', '');
    await workspace.waitForFunction(
      `document.querySelectorAll('.explorer .lane-name').length === ${before.length}`,
    );
    expect(await names()).toEqual(before);
  });
});

test('300 reports are drawn within 50 ms', async () => {
  const popup = await openAbout(session, 'popup.html', 1_300, 400);
  await popup.waitForSelector('.point');
  const times: number[] = [];
  for (let i = 0; i < 12; i += 1) {
    await popup.evaluate(DRAWN);
    times.push(Number(await popup.evaluate(DRAWN)));
  }
  const workspace = await openAbout(session, 'workspace.html', 1_300, 1_200);
  await workspace.waitForSelector('.explorer .point');
  const large: number[] = [];
  for (let i = 0; i < 12; i += 1) large.push(Number(await workspace.evaluate(DRAWN)));
  console.log(
    `300 reports drawn in ${quick(times).toFixed(0)} ms in the popup, ${quick(large).toFixed(0)} ms in the workspace (a quarter of 12 times is below, layout and frame included)`,
  );
  expect(quick(times)).toBeLessThan(50);
  expect(quick(large)).toBeLessThan(50);
  await popup.close();
  await workspace.close();
});

test('the picture is saved as SVG and PNG through the page itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-'));
  const workspace = await openAbout(session, 'workspace.html', 1_030, 1_200);
  const client = await session.browser.target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await workspace.waitForSelector('.explorer .point');
  const saved = (ending: string): Promise<Buffer> =>
    until(`a file *${ending}`, async () => {
      const name = readdirSync(folder).find((one) => one.endsWith(ending));
      return name === undefined ? null : readFileSync(join(folder, name));
    });
  for (const button of ['Save as SVG', 'Save as PNG'])
    await (await workspace.waitForSelector(`::-p-text(${button})`))?.click();
  const svg = (await saved('.svg')).toString('utf8');
  const [, width = '', height = ''] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect(svg).toContain('Grain silo explodes');
  expect(svg.match(/\[\d+\]/g)?.length).toBe(31);
  const png = await saved('.png');
  // The size stands in the first chunk (PNG, 11.2.2), here of twice as many dots as pixels.
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    2 * Number(width),
    2 * Number(height),
  ]);
  await workspace.close();
  rmSync(folder, { recursive: true });
});

test('time runs from right to left where people read so', async () => {
  const right: Page[] = [];
  for (const [path, wide] of [
    ['popup.html', 400],
    ['workspace.html', 1_200],
  ] as const) {
    const plain = await openAbout(session, path, 1_030, wide);
    await plain.waitForSelector('.point');
    await plain.waitForSelector('[aria-busy="false"]');
    const before = await placesOf(plain);
    await plain.close();
    const page = await session.browser.newPage();
    await page.evaluateOnNewDocument(RIGHT_TO_LEFT);
    await page.setViewport({ width: wide, height: 900 });
    await page.emulateTimezone('Europe/Berlin');
    await page.goto(`chrome-extension://${session.extension.id}/${path}?tab=1030`);
    await page.waitForSelector('.point');
    await page.waitForSelector('[aria-busy="false"]');
    const mirrored = (await placesOf(page)).map((x) => wide - x - 24).toSorted((a, b) => a - b);
    expect(mirrored.length).toBe(before.length);
    // A scroll bar moves everything by its width.
    const off = mirrored.map((x, i) => x - (before[i] ?? 0));
    expect(Math.max(...off) - Math.min(...off)).toBeLessThanOrEqual(3);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, `${path.split('.')[0] ?? ''}-30-rtl.png`) });
    right.push(page);
  }
  for (const page of right) await page.close();
});

test('5,000 reports on one day and a story without any day are shown as what they are', async () => {
  await keepStory(session, 6_000, oneDayStory(5_000));
  const many = await openAbout(session, 'workspace.html', 6_000, 1_200);
  await many.waitForSelector('.explorer .point');
  expect(await many.evaluate(CROWDED)).toBe(0);
  const numbers = await many.$$eval('.explorer .count', (all) => all.map((one) => one.textContent));
  expect(numbers.join(' ')).toMatch(/\d{3}/);
  await many.close();

  const context = harbourStory(3);
  const undated = Object.values(context.reports).map((one) => ({ ...one, published: null }));
  await keepStory(session, 6_001, {
    ...context,
    reports: Object.fromEntries(undated.map((one) => [one.id, one])),
    timeline: {
      ...context.timeline,
      events: [],
      reports: [],
      undated: undated.map(({ id }) => id),
    },
  });
  const none = await openAbout(session, 'popup.html', 6_001, 400);
  await none.waitForSelector('.point');
  expect(await none.evaluate('document.body.innerText')).toContain('No dates to draw.');
  expect(await violations(none)).toEqual([]);
  await none.close();

  const nothing = await openAbout(session, 'workspace.html', 6_002, 1_200);
  const said = await nothing.waitForSelector('[role="alert"]');
  expect(await said?.evaluate((one) => one.textContent)).toContain('Try again');
  expect(await violations(nothing)).toEqual([]);
  await nothing.close();
});
