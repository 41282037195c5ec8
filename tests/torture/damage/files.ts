import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { Random } from '@/tests/fuzz/mutate';

/** Files below a folder whose path passes. */
const filesIn = (folder: string, fits: (path: string) => boolean): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
        .filter(fits)
    : [];

/** Whether a file holds records, not what says which files there are. */
const holdsRecords = (path: string): boolean =>
  /\.(?:ldb|log|sqlite|sqlite-wal|blob)$|\/[\da-f]{2,}$/.test(path);

const change = (paths: readonly string[], how: (bytes: Buffer) => Buffer): void => {
  for (const path of paths) writeFileSync(path, how(readFileSync(path)));
};

const noise = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => random(256)));

/** What becomes of files: by name, over all files of a place. */
export const DAMAGES: Readonly<Record<string, (files: readonly string[], random: Random) => void>> =
  {
    'bits flipped': (files, random) =>
      change(files.filter(holdsRecords), (bytes) => {
        for (let n = 0; n < 64 && bytes.length > 0; n += 1) {
          const at = random(bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255));
        }
        return bytes;
      }),
    'heads zeroed': (files) =>
      change(files.filter(holdsRecords), (bytes) => bytes.fill(0, 0, 4_096)),
    'cut in half': (files) => {
      for (const path of files.filter(holdsRecords))
        truncateSync(path, Math.floor(readFileSync(path).length / 2));
    },
    'lists of files gone': (files) => {
      for (const path of files) if (/MANIFEST|CURRENT|-wal$|-journal$/.test(path)) rmSync(path);
    },
    'all noise': (files, random) =>
      change(files, (bytes) => noise(random, Math.min(bytes.length, 200_000))),
    'all empty': (files) => change(files, () => Buffer.alloc(0)),
    'all gone': (files) => {
      for (const path of files) rmSync(path);
    },
  };

/** Firefox hashes the names of databases; each file says its own. */
const nameIn = (file: string): string =>
  /second-source(?:\/[a-z]+)?/.exec(readFileSync(file, 'latin1'))?.[0] ?? '';

/** Where a profile keeps the library, by name: files of its own database, and of its reports. */
export function placesIn(
  profile: string,
  isFirefox: boolean,
): Readonly<Record<string, readonly string[]>> {
  if (isFirefox) {
    const folder = join(profile, 'storage', 'default');
    const all = filesIn(
      folder,
      (path) =>
        path.includes('moz-extension') &&
        path.includes(`${sep}idb${sep}`) &&
        !path.includes('userContextId'),
    );
    const of = (name: RegExp): string[] => {
      const named = all.filter((path) => path.endsWith('.sqlite') && name.test(nameIn(path)));
      return all.filter((path) => named.some((one) => path.startsWith(one.slice(0, -7))));
    };
    return {
      'catalogue and index': of(/^second-source(?:\/segment)?$/),
      reports: of(/^second-source\/(?!segment)/),
      everything: all,
    };
  }
  const own = filesIn(join(profile, 'Default', 'IndexedDB'), (path) =>
    path.includes('chrome-extension_'),
  );
  const reports = filesIn(join(profile, 'Default', 'WebStorage'), () => true);
  return { 'catalogue and index': own, reports, everything: [...own, ...reports] };
}
