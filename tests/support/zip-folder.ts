import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** Packs a folder into one file, as a store does with a build. */
export function zipFolder(folder: string, file: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
  writeFileSync(
    file,
    zipSync(
      Object.fromEntries(
        files.map((path) => [
          path.slice(folder.length + 1).replaceAll('\\', '/'),
          readFileSync(path),
        ]),
      ),
    ),
  );
}
