// The page that asks the background, as a content script would.
Object.assign(globalThis, {
  async ask(words: readonly string[], rank = false) {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage({ search: words, rank });
    return { answer, ms: performance.now() - start };
  },
});
