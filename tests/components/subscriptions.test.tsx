import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Card } from '@/components/views/datasets/Card';
import { Meeting } from '@/components/views/datasets/Meeting';
import type { FirstMeeting, ShownSubscription } from '@/lib/core/model/subscription';
import { datasets } from '@/lib/messaging/areas/datasets';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const AT = '2026-05-12T08:00:00Z';
const publisher = {
  format: 'second-source-publisher',
  spec: 1,
  pack: 'harbour-fire',
  number: 1,
  threshold: 1,
  keys: ['RWkey'],
  created: AT,
} as const;
const told = {
  title: 'Reuters',
  description: '',
  publisher: 'Reuters',
  licence: 'CC0-1.0',
  contact: 'desk@paper.example',
  languages: [],
};
const fingerprints = [{ letters: 'ABCD EFGH IJKL MNOP', words: ['a', 'b', 'c', 'd', 'e', 'f'] }];

const one: ShownSubscription = {
  url: 'https://desk.example/p/',
  dataset: 'harbour-fire-1',
  name: 'Our desk',
  compared: false,
  allowPrivate: false,
  trusted: {
    publisher: { ...publisher, keys: [...publisher.keys] },
    version: 3,
    manifest: 'a'.repeat(64),
    created: AT,
  },
  told,
  confirmed: AT,
  expires: '2026-06-11T08:00:00Z',
  failures: 0,
  refusal: null,
  problem: null,
  due: '2026-05-13T08:00:00Z',
  taken: [],
  rekeyed: null,
  fingerprints,
  stale: false,
  progress: null,
};

function shown(change: Partial<ShownSubscription>): string {
  void act(() =>
    render(
      <Card datasets={datasets} one={{ ...one, ...change }} room={null} onChange={() => {}} />,
      root,
    ),
  );
  return (root.textContent ?? '').replaceAll(/\s+/g, ' ');
}

test('what is fresh says so, by the name that the person gave it', () => {
  const text = shown({});
  expect(text).toMatch(
    /^Our desk.*calls itself “Reuters”, by Reuters.*Version 3.*last confirmed May 12, 2026.*fingerprint not compared/,
  );
  expect(root.querySelector('[role=alert]')).toBeNull();
});

test.each<[string, Partial<ShownSubscription>, RegExp]>([
  [
    'A40: the publisher’s word has run out',
    { stale: true },
    /Not confirmed since May 12, 2026.*ran out on Jun 11, 2026\. What you have stays/,
  ],
  [
    'the host was refused',
    { failures: 2, refusal: { code: 'chunk-hash' } },
    /changed or damaged on its way.*What you had before stays as it was\. It failed 2 times/,
  ],
  [
    'the host is too slow',
    { failures: 1, refusal: { code: 'missing', params: { why: 'slow' } } },
    /too slow.*goes on from there next time/,
  ],
  [
    'there is no leave',
    { failures: 1, problem: 'no-access' },
    /may not ask this host.*Allow desk\.example again/,
  ],
  ['there is no room', { failures: 1, problem: 'store-full' }, /no room left on this device/],
  [
    'the browser cannot check',
    { failures: 1, refusal: { code: 'no-ed25519' } },
    /cannot check Ed25519/,
  ],
  ['the key changed hands', { rekeyed: AT }, /The key changed hands on May 12, 2026/],
  [
    'parts are loaded',
    { progress: { phase: 'loading', done: 3, of: 25 } },
    /Loading and checking: 3 of 25 parts.*Stop/,
  ],
  [
    'reports are taken',
    { progress: { phase: 'reading', done: 4_000, of: 100_000 } },
    /Taking reports: 4,000 of 100,000/,
  ],
])('%s: it is said', (_, change, words) => {
  expect(shown(change)).toMatch(words);
});

test('progress is told to those who hear it, too', () => {
  shown({ progress: { phase: 'reading', done: 4_000, of: 100_000 } });
  const bar = root.querySelector('progress');
  expect([bar?.value, bar?.max, bar?.getAttribute('aria-label')]).toEqual([
    4_000,
    100_000,
    'Taking reports: 4,000 of 100,000',
  ]);
});

test('A45: a name of somebody else stands beside host and key, and a name that is taken is not given twice', () => {
  const meeting: FirstMeeting = {
    url: 'https://desk.example/p/',
    told,
    version: 1,
    created: AT,
    expires: AT,
    reports: 2,
    others: 0,
    bytes: 1_000,
    publisher: { ...publisher, keys: [...publisher.keys] },
    fingerprints,
    pinned: false,
    known: false,
  };
  void act(() =>
    render(
      <Meeting meeting={meeting} names={['Our Desk']} onAgree={() => {}} onLeave={() => {}} />,
      root,
    ),
  );
  expect(root.textContent).toMatch(/desk\.example.*“Reuters”.*ABCD EFGH IJKL MNOP/s);
  const name = root.querySelector('input[type=text]');
  if (!(name instanceof HTMLInputElement)) throw new Error('No name is asked.');
  expect(name.value).toBe('');
  for (const written of ['our desk', 'Ｏur desk ']) {
    void act(() => {
      name.value = written;
      name.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(
      /already follow a dataset with this name/,
    );
    expect(root.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled).toBe(true);
  }
});
