import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '@/tests/bench/extension';
import { CHROME_BUILD } from '@/tests/support/launch';
import { FIREFOX_BUILD } from '@/tests/support/firefox';
import { ROOT } from '@/tests/support/run';
import { TEAM_HOST, type Backend } from './driver';

const HERE = join(ROOT, 'tests', 'torture');

/** The upkeep waits until nobody has used the library for two seconds; a round cannot. */
const HURRY =
  '{const later=globalThis.setTimeout;globalThis.setTimeout=(work,wait,...rest)=>later(work,wait===2000?0:wait,...rest);}\n';

/**
 * A copy of the product with one page more, that asks its background and looks at its databases, and with leave to ask
 * the team's host; the background is the product's, but does not wait with its upkeep. `naive`: the importer that must fail takes its place.
 */
export async function copyOf(backend: Backend, naive: boolean): Promise<string> {
  const folder = join(ROOT, '.cache', 'torture', `${backend}${naive ? '-naive' : ''}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(backend === 'firefox' ? FIREFOX_BUILD : CHROME_BUILD, folder, { recursive: true });
  const background = join(folder, 'background.js');
  if (naive) await bundle(join(HERE, 'naive', 'background.ts'), 'background', folder);
  else writeFileSync(background, HURRY + readFileSync(background, 'utf8'));
  await bundle(join(HERE, naive ? 'naive' : 'probe', 'page.ts'), 'torture', folder);
  writeFileSync(
    join(folder, 'torture.html'),
    '<!doctype html><meta charset="utf-8"><script type="module" src="torture.js"></script>',
  );
  const path = join(folder, 'manifest.json');
  const manifest: { host_permissions: string[] } = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions.push(`https://${TEAM_HOST}/*`);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}
