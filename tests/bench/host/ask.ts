// The page that asks the background, as a content script would.
async function ask(words: readonly string[], rank = false) {
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage({ search: words, rank });
  return { answer, ms: performance.now() - start };
}
Object.assign(globalThis, {
  ask,
  // For a remote control that hands over text alone.
  askJson: async (words: string) => JSON.stringify(await ask(JSON.parse(words))),
});
