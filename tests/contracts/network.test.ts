import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The only files that reach for the network: one notes every request, the other reads files of the extension itself. */
const MAY = ['lib/browser/net.ts', 'lib/browser/tabs.ts'];
/** A stand-in for `fetch` that a caller gives. */
const GIVEN = ['lib/datasets/subscription/hosted.ts'];

const REACHES =
  /\b(?:fetch|importScripts)\(|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon)\b/;

const product = ['entrypoints', 'components', 'lib'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, file)),
);

test('only the logged fetch reaches the network', () => {
  const reaching = product.filter((file) => REACHES.test(readFileSync(file, 'utf8')));
  expect(reaching.toSorted()).toEqual([...GIVEN, ...MAY].toSorted());
});

test('what reads files of the extension reads nothing else', () => {
  const calls = readFileSync('lib/browser/tabs.ts', 'utf8').match(/\bfetch\([^\n]*/g);
  expect(calls).toEqual(['fetch(browser.runtime.getURL(path))).text();']);
});
