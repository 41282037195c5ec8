import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

interface Layer {
  /** Layers this one may import; a layer may always import itself. */
  readonly layers: readonly string[];
  /** npm packages it may import. */
  readonly packages: readonly string[];
}

const CORE_BELOW = ['lib/core/model', 'lib/core/locales', 'lib/core/text', 'lib/core/time'];

const LAYERS: Record<string, Layer> = {
  'lib/core/model': { layers: [], packages: [] },
  'lib/core/locales': { layers: ['lib/core/model'], packages: [] },
  'lib/core/text': { layers: ['lib/core/model', 'lib/core/locales'], packages: [] },
  'lib/core/schema': { layers: ['lib/core/model', 'lib/core/text'], packages: ['valibot'] },
  'lib/core/time': {
    layers: ['lib/core/model', 'lib/core/locales', 'lib/core/text'],
    packages: [],
  },
  'lib/core/attribution': { layers: CORE_BELOW, packages: [] },
  'lib/core/claims': { layers: [...CORE_BELOW, 'lib/core/attribution'], packages: [] },
  'lib/core/matching': { layers: CORE_BELOW, packages: [] },
  'lib/core/retrieval': { layers: [...CORE_BELOW, 'lib/core/matching'], packages: [] },
  'lib/core/boards': { layers: ['lib/core/model'], packages: [] },
  'lib/core/search': { layers: CORE_BELOW, packages: [] },
  'lib/core/outlets': { layers: ['lib/core/model', 'lib/core/text'], packages: [] },
  'lib/core/origins': {
    layers: [...CORE_BELOW, 'lib/core/attribution', 'lib/core/outlets'],
    packages: [],
  },
  'lib/core/timeline': { layers: [...CORE_BELOW, 'lib/core/attribution'], packages: [] },
  'lib/core/corroboration': { layers: ['lib/core'], packages: [] },
  'lib/pages': {
    layers: [
      'lib/core/model',
      'lib/core/locales',
      'lib/core/text',
      'lib/core/time',
      'lib/core/attribution',
    ],
    packages: ['@mozilla/readability'],
  },
  'lib/store': { layers: ['lib/core'], packages: ['dequal', 'idb'] },
  'lib/datasets': {
    layers: ['lib/core'],
    packages: [
      'valibot',
      '@noble/hashes',
      '@scure/bip39',
      'canonicalize',
      'entities',
      'fflate',
      'feedsmith',
      // Types alone.
      'schema-dts',
    ],
  },
  'lib/browser': { layers: ['lib/core/model'], packages: ['webextension-polyfill'] },
  'lib/messaging': { layers: ['lib/core', 'lib/browser'], packages: ['valibot'] },
  'lib/tasks': {
    layers: ['lib/core', 'lib/store', 'lib/datasets', 'lib/browser', 'lib/pages', 'lib/messaging'],
    packages: ['idb', 'valibot'],
  },
  // Writers of evidence are pure, and what they write is at hand in the page.
  components: {
    layers: ['lib/core/model', 'lib/messaging', 'lib/datasets/evidence'],
    packages: ['preact'],
  },
  entrypoints: { layers: ['lib', 'components'], packages: ['*'] },
};

const sources = ['entrypoints', 'components', 'lib'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, file)),
);

const layerOf = (file: string): string | undefined =>
  Object.keys(LAYERS)
    .filter((layer) => file.startsWith(`${layer}/`))
    .toSorted((a, b) => b.length - a.length)[0];

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?<!')(?:from|import\(?)\s*'(?<path>[^']+)'/g)].map(
    (match) => match.groups?.['path'] ?? '',
  );

test.each(sources)('%s imports only the layers below it', (file) => {
  const name = layerOf(file) ?? '';
  const layer = LAYERS[name];
  expect(layer, `${file} belongs to no layer`).toBeDefined();
  const layers = [name, ...(layer?.layers ?? [])];
  const packages = layer?.packages ?? [];
  for (const path of importsOf(file)) {
    const local = path.startsWith('.')
      ? normalize(join(dirname(file), path))
      : path.startsWith('@/')
        ? path.slice(2)
        : undefined;
    const allowed = local
      ? layers.some((prefix) => `${local}/`.startsWith(`${prefix}/`))
      : packages.some((known) => known === '*' || `${path}/`.startsWith(`${known}/`));
    expect(allowed, `${file} → ${path}`).toBe(true);
  }
});
