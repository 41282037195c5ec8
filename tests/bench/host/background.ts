import type { Engine } from '../engine';

const isSearch = (value: unknown): value is { readonly search: readonly string[] } =>
  typeof value === 'object' && value !== null && 'search' in value;

/** Answers searches with the numbers found and the milliseconds from the message to the result. */
export function serve(engine: Engine): void {
  chrome.runtime.onMessage.addListener((message, _sender, reply) => {
    if (!isSearch(message)) return false;
    const start = performance.now();
    void engine
      .search(message.search)
      .then((found) => ({ found, ms: performance.now() - start }))
      .catch((error: unknown) => ({ failed: String(error) }))
      .then((answer) => reply(answer));
    return true;
  });
}
