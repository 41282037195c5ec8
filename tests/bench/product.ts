import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@/tests/support/run';
import { bundle } from './extension';

/** The product with one page more: one that fills its library. */
export async function productFolder(): Promise<string> {
  const folder = join(ROOT, '.cache', 'bench', 'product');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(ROOT, '.output', 'chrome-mv3'), folder, { recursive: true });
  const entry = join(ROOT, '.cache', 'bench', 'fill.ts');
  const here = join(ROOT, 'tests', 'bench');
  writeFileSync(
    entry,
    `import { engine } from ${JSON.stringify(join(here, 'engines', 'ours'))};\nimport { offer } from ${JSON.stringify(join(here, 'host', 'page'))};\noffer(engine);\n`,
  );
  await bundle(entry, 'fill', folder);
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><script type="module" src="fill.js"></script>',
  );
  return folder;
}
