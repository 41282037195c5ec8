import { noteLoaded, wasLoaded } from '@/lib/browser/sentinel';
import { ownFile } from '@/lib/browser/tabs';
import type { Pack } from '@/lib/core/model/pack';
import { done, type Result } from '@/lib/core/model/problem';
import { parsePack } from '@/lib/datasets/pack/parse';
import { attempt } from '@/lib/store/attempt';
import { dataset } from '@/lib/store/datasets';
import type { Store } from '@/lib/store/open';
import { importDataset } from './import-dataset';
import { STARTER } from './starter';

/** Reports of a pack taken at once. */
const BATCH = 1_000;

/** Loads a pack; goes on where an interrupted load of the same revision stopped. `at`: UTC ISO 8601. */
export function loadPack(store: Store, pack: Pack, at: string): Promise<Result<null>> {
  const { id, title, publisher, revision, licence, reports } = pack;
  return importDataset(
    store,
    {
      summary: { id, title, publisher, revision, licence, reports: reports.length },
      *read(from) {
        for (let i = from; i < reports.length; i += BATCH) yield reports.slice(i, i + BATCH);
      },
    },
    { at },
  );
}

/** Loads the starter dataset unless it is complete. `damaged`: it had been complete and was gone. */
export async function loadStarter(store: Store): Promise<Result<{ damaged: boolean }>> {
  const known = await attempt(() => dataset(store, STARTER.id));
  if (!known.ok) return known;
  const damaged = known.value === null && (await wasLoaded(STARTER.id));
  const pack = parsePack(await ownFile(STARTER.path));
  if (!pack.ok) return pack;
  const loaded = await loadPack(store, pack.value, new Date().toISOString());
  if (!loaded.ok) return loaded;
  await noteLoaded(STARTER.id);
  return done({ damaged });
}
