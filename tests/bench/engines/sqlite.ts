import type { Engine } from '../engine';

interface Answer {
  readonly progress?: number;
  readonly done?: number[] | null;
  readonly failed?: string;
}

/** Asks the worker that holds the database and waits for its answer. */
export function ask(
  worker: Worker,
  request: object,
  onProgress: (done: number) => void = () => {},
): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<Answer>): void => {
      if (data.progress !== undefined) {
        onProgress(data.progress);
        return;
      }
      worker.removeEventListener('message', hear);
      if (data.failed === undefined) resolve(data.done ?? []);
      else reject(new Error(data.failed));
    };
    worker.addEventListener('message', hear);
    worker.postMessage(request, []);
  });
}

const isNumbers = (value: unknown): value is number[] => Array.isArray(value);

let offscreen: Promise<void> | null = null;

/** A service worker has neither workers nor synchronous file access: an offscreen document has (Chromium's own advice). */
async function document(): Promise<void> {
  const known = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (known.length > 0) return;
  await chrome.offscreen.createDocument({
    url: 'offscreen.html',
    reasons: ['WORKERS'],
    justification: 'SQLite needs a worker.',
  });
}

export const engine: Engine = {
  async build(size, _make, onProgress) {
    const worker = new Worker('sqlite-worker.js', { type: 'module' });
    await ask(worker, { build: size }, onProgress);
    worker.terminate();
  },
  async search(words) {
    await (offscreen ??= document());
    const found: unknown = await chrome.runtime.sendMessage({ offscreen: words });
    if (!isNumbers(found)) throw new Error(`No answer: ${JSON.stringify(found)}`);
    return found;
  },
};
