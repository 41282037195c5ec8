import { ask } from '../engines/sqlite';

const worker = new Worker('sqlite-worker.js', { type: 'module' });

const isQuestion = (value: unknown): value is { readonly offscreen: readonly string[] } =>
  typeof value === 'object' && value !== null && 'offscreen' in value;

chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  if (!isQuestion(message)) return false;
  ask(worker, { words: message.offscreen }).then(reply, (error: unknown) => {
    reply(String(error));
  });
  return true;
});
