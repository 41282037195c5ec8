import browser from 'webextension-polyfill';

interface Mark {
  readonly sentence: string;
  readonly kind: 'same' | 'otherwise';
}

/** Runs in the page, where the script left what marks: it can use nothing from here. */
function show(name: string, marks: readonly Mark[]): number {
  const slot: unknown = Reflect.get(globalThis, name);
  const { sentences }: { sentences?: { show?: unknown } } = Object(slot);
  return typeof sentences?.show === 'function' ? Number(sentences.show(marks)) : 0;
}

function clear(name: string): boolean {
  const slot: unknown = Reflect.get(globalThis, name);
  const { sentences }: { sentences?: { clear?: unknown } } = Object(slot);
  if (typeof sentences?.clear === 'function') sentences.clear();
  return true;
}

/** As `lib/pages/slot` names it. */
const SLOT = 'secondSource';

/** Marks sentences of a tab's page; answers how many stand there, null where the browser does not let us. */
export async function markSentences(tabId: number, marks: readonly Mark[]): Promise<number | null> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: ['/sentence-marks.js'] });
    const [answer] = await browser.scripting.executeScript({
      target,
      func: show,
      args: [SLOT, [...marks]],
    });
    return Number(answer?.result ?? 0);
  } catch {
    return null;
  }
}

/** Removes the marks; false where the browser does not let us. */
export async function clearMarks(tabId: number): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId }, func: clear, args: [SLOT] }).then(
    () => true,
    () => false,
  );
}
