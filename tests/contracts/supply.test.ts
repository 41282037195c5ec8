import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock: { readonly packages: Readonly<Record<string, Package>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const namesOf = (wanted: (one: Package) => boolean | undefined): string[] =>
  [...new Set(packages.filter(([, one]) => wanted(one)).map(([path]) => nameOf(path)))].toSorted();

/** Packages that run a script when they are installed: one looks whether its own binary starts, one is an old stand-in for a function of Node. */
const RUN = ['esbuild', 'spawn-sync'];

/** Everything that may be built into the extension, with what it needs itself. */
const BUILT_IN = [
  '@mozilla/readability',
  '@noble/hashes',
  '@nodable/entities',
  '@scure/bip39',
  'anynum',
  'canonicalize',
  'dequal',
  'entities',
  'fast-xml-builder',
  'fast-xml-parser',
  'feedsmith',
  'fflate',
  'idb',
  'is-unsafe',
  'path-expression-matcher',
  'preact',
  'strnum',
  'valibot',
  'webextension-polyfill',
  'xml-naming',
];

test('every package is held by its hash and comes from the registry', () => {
  expect(packages.length).toBeGreaterThan(100);
  const loose = packages.filter(
    ([, { integrity, resolved, link }]) =>
      link ||
      !integrity?.startsWith('sha512-') ||
      !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('only listed packages run scripts when they are installed', () => {
  expect(namesOf(({ hasInstallScript }) => hasInstallScript)).toEqual(RUN);
});

test('what is built in is what is listed', () => {
  const shipped = namesOf(
    ({ dev, optional, peer, devOptional }) => !dev && !optional && !peer && !devOptional,
  );
  expect(shipped).toEqual(BUILT_IN);
});
