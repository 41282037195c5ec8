import * as fc from 'fast-check';

/** Names and values that readers of JSON stumble over. */
export const TRAPS = [
  '"__proto__":{"trusted":true},',
  '"constructor":{"prototype":{"trusted":true}},',
  '"toString":1,',
  '"javascript:alert(1)"',
  '"https://user:pw@bank.example/"',
  '"data:text/html,<script>alert(1)</script>"',
  String.raw`"\ud800"`,
  String.raw`"\u0000"`,
  String.raw`"\u202egnp.exe"`,
  '1e999',
  '-0',
  '9007199254740993',
  'null',
  'true',
  '{}',
  '[]',
  '[[[[[[[[[[[[[[[[',
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  '"+275760-09-13T00:00:00Z"',
  '"2026-02-30"',
  `"${'x'.repeat(3_000)}"`,
  '"url:https://reuters.com/"',
];

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    'javascript:alert(1)',
    'https://user:pw@bank.example/',
    'https://paper.example/2',
    '__proto__',
    '\ud800',
    'a\0b',
    '\u202etxt.exe',
    '2026-02-30',
    '+275760-09-13T00:00:00Z',
    'x'.repeat(70_000),
    Number.MAX_SAFE_INTEGER,
    -1,
    0.5,
    null,
    [],
    {},
    [[]],
  ),
);
const key = fc.oneof(
  { arbitrary: fc.nat(8), weight: 6 },
  { arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString'), weight: 1 },
);

/** JSON with one to three of its values replaced, at any depth; names that objects inherit become keys of their own. */
export const bent = (from: readonly unknown[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...from),
      fc.array(fc.tuple(fc.array(key, { minLength: 1, maxLength: 6 }), value), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([one, changes]) => {
      const copy: unknown = structuredClone(one);
      for (const [path, put] of changes) {
        let here: unknown = copy;
        path.forEach((step, depth) => {
          if (typeof here !== 'object' || here === null) return;
          const keys = Object.keys(here);
          const name =
            typeof step === 'string' ? step : (keys[step % Math.max(1, keys.length)] ?? 'x');
          if (depth === path.length - 1)
            Object.defineProperty(here, name, {
              value: structuredClone(put),
              enumerable: true,
              configurable: true,
              writable: true,
            });
          else here = Object.hasOwn(here, name) ? Reflect.get(here, name) : null;
        });
      }
      return JSON.stringify(copy) ?? 'null';
    });
