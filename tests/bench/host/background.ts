import type { Engine } from '../engine';

interface Ask {
  readonly search: readonly string[];
  /** Without reading the reports. */
  readonly rank?: boolean;
}

const isSearch = (value: unknown): value is Ask =>
  typeof value === 'object' && value !== null && 'search' in value;

/** Answers searches with the numbers found and the milliseconds from the message to the result. */
export function serve(engine: Engine): void {
  chrome.runtime.onMessage.addListener((message, _sender, reply) => {
    if (!isSearch(message)) return false;
    const start = performance.now();
    const { search: words, rank = false } = message;
    const ranked = rank ? engine.rank?.(words).then(() => []) : undefined;
    void (ranked ?? engine.search(words))
      .then((found) => ({ found, ms: performance.now() - start }))
      .catch((error: unknown) => ({ failed: String(error) }))
      .then((answer) => reply(answer));
    return true;
  });
}
