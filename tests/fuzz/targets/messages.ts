import * as fc from 'fast-check';
import * as v from 'valibot';
import type { Sender } from '@/lib/browser/messages';
import type { Reading } from '@/lib/core/model/reading';
import { AREAS } from '@/lib/messaging/areas/area';
import { serve, type Served } from '@/lib/messaging/serve';
import { readingOf } from '@/lib/messaging/validate';
import { NOBODY } from '@/tests/support/nobody';
import { bytesOf, hold, prototypes, textOf, type Target } from '../target';

const READ = 'https://www.newsbreak.com/';
const FROM_SCRIPTS = new Set(['warm', 'reader', 'storySeen', 'listMarks']);
const BACKGROUND: Served = { ...NOBODY, unread: () => Promise.resolve() };
const CALLS = [...Object.keys(NOBODY), ...AREAS.map((area) => `${area}.list`)];
const BEFORE = prototypes();

const reading: Reading = {
  page: {
    url: `${READ}news/1/x`,
    site: 'newsbreak',
    layout: 'x',
    kind: 'list',
    capturedAt: '2024-03-10T09:00:00.000Z',
    title: '',
  },
  story: null,
  snippets: [],
  missing: ['headline'],
  problems: [],
};

const senderSchema = v.object({
  own: v.boolean(),
  page: v.boolean(),
  tabId: v.nullable(v.number()),
  frameId: v.nullable(v.number()),
  url: v.nullable(v.string()),
});

/** A background that notes which of its calls were reached, with what; every third call fails. */
function noted(reached: [string, unknown][]): Served {
  const handler: ProxyHandler<Served> = {
    get:
      (_, name) =>
      (...given: readonly unknown[]): Promise<unknown> => {
        reached.push([String(name), given[0]]);
        return reached.length % 3 === 0
          ? Promise.reject(new Error('The store is gone.'))
          : Promise.resolve(true);
      },
  };
  return new Proxy<Served>(BACKGROUND, handler);
}

async function one(message: unknown, sender: Sender): Promise<string> {
  const reached: [string, unknown][] = [];
  const answer = await serve(
    noted(reached),
    (url) => Promise.resolve(url.startsWith(READ)),
    (area, name, argument) => {
      reached.push([`${area}.${name}`, argument]);
      return Promise.resolve(null);
    },
  )(message, sender);
  JSON.stringify(answer);
  hold(reached.length <= 1, 'one message reached two calls');
  const [[call, argument] = ['', null]] = reached;
  if (call === '') return 'refused';
  // Told of a reading that cannot be taken.
  if (call === 'unread') {
    hold(argument === sender.tabId && !sender.page && sender.own, 'unread was told another tab');
    return call;
  }
  hold(sender.own, `${call} was reached by another extension`);
  hold(Reflect.get(Object(message), 'call') === call, `${call} was reached by another name`);
  if (!FROM_SCRIPTS.has(call)) {
    hold(sender.page, `${call} was reached from a page`);
    return call;
  }
  hold(!sender.page && sender.frameId === 0, `${call} was reached from elsewhere`);
  hold(sender.url?.startsWith(READ) ?? false, `${call} was reached from a page that is not read`);
  if (call === 'storySeen') {
    const seen = readingOf(argument);
    hold(seen.ok, 'a reading was taken that is none');
    hold(seen.value.page.url.startsWith(READ), 'a page spoke for another site');
  } else hold(argument === sender.tabId || call === 'warm', `${call} was told another tab`);
  return call;
}

const url = fc.oneof(
  fc.constantFrom(
    READ,
    `${READ}n/2`,
    'https://www.newsbreak.com.evil.example/',
    'https://paper.example/',
    'chrome-extension://x/popup.html',
    'about:blank',
    '',
  ),
  fc.string({ maxLength: 20 }),
);
const sender = fc.record({
  own: fc.boolean(),
  page: fc.boolean(),
  tabId: fc.option(fc.integer({ min: -2, max: 9 })),
  frameId: fc.option(fc.integer({ min: -1, max: 2 })),
  url: fc.option(url),
});
/** A reading with one of its values replaced, at any depth. */
const bent = fc
  .tuple(fc.array(fc.nat(8), { maxLength: 4 }), fc.jsonValue())
  .map(([path, value]) => {
    const copy: unknown = JSON.parse(JSON.stringify(reading));
    let here: unknown = copy;
    path.forEach((n, depth) => {
      const keys = Object.keys(Object(here));
      const key = keys[n % Math.max(1, keys.length)] ?? 'x';
      if (depth === path.length - 1) Reflect.set(Object(here), key, value);
      else here = Reflect.get(Object(here), key);
    });
    return copy;
  });
const argument = fc.oneof(
  fc.jsonValue(),
  fc.constant(reading),
  bent,
  fc.nat(9),
  url,
  fc.constantFrom(
    { badge: true, recordPages: true, listMarks: true, sitesOff: [] },
    { tabId: 3, reportId: 'r', change: { decision: null } },
    { url: 'https://paper.example/', listed: false, on: true },
  ),
);
const call = fc.oneof(
  { arbitrary: fc.constantFrom(...CALLS), weight: 8 },
  {
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'feeds.__proto__',
      'feeds.',
    ),
    weight: 1,
  },
  { arbitrary: fc.string({ maxLength: 12 }), weight: 1 },
);
const message = fc.oneof(
  { arbitrary: fc.record({ call, argument }, { requiredKeys: ['call'] }), weight: 9 },
  { arbitrary: fc.jsonValue(), weight: 1 },
);

export const target: Target = {
  about: 'no message reaches a call that its sender may not make, and every message is answered',
  corpus: () => [
    bytesOf(
      JSON.stringify(
        CALLS.map((name) => [
          { call: name, argument: reading },
          { own: true, page: !FROM_SCRIPTS.has(name), tabId: 3, frameId: 0, url: READ },
        ]),
      ),
    ),
  ],
  generated: fc
    .array(fc.tuple(message, sender), { minLength: 1, maxLength: 30 })
    .map((all) => bytesOf(JSON.stringify(all))),
  words: [
    '"__proto__":',
    '"page":true',
    '"own":true',
    '"call":"eraseLibrary"',
    '1e999',
    '[]',
    '{}',
    `"${READ}"`,
    '"frameId":0',
  ],
  examine: async (input) => {
    let read: unknown = null;
    try {
      read = JSON.parse(textOf(input));
    } catch {
      return 'no messages';
    }
    const told: string[] = [];
    for (const pair of Array.isArray(read) ? read : []) {
      const [raw, from]: unknown[] = Array.isArray(pair) ? pair : [];
      const known = v.safeParse(senderSchema, from);
      if (known.success) told.push(await one(raw, known.output));
    }
    hold(prototypes() === BEFORE, 'a prototype was changed');
    return [...new Set(told)].toSorted().join(' ');
  },
};
