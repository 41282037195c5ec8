import { tabEntry } from '@/lib/browser/session';
import { clearMarks, markSentences } from '@/lib/browser/sentence-marks';
import { checkSelection } from '@/lib/core/corroboration/selection/assemble';
import { markedSentences } from '@/lib/core/corroboration/selection/marked';
import { done, failed, type Result } from '@/lib/core/model/problem';
import type { SelectionCheck } from '@/lib/core/model/selection';
import type { CheckRequest } from '@/lib/messaging/areas/desk';
import { checkRequest, tab } from '@/lib/messaging/areas/desk-checks';
import { taking, type AreaCall } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import { covering } from '@/lib/store/covering';
import { libraryStatus } from '@/lib/store/datasets';
import type { World } from '../areas';
import { bringReaders } from '../readers';

async function check({ store, find }: World, asked: CheckRequest): Promise<Result<SelectionCheck>> {
  const entry = asked.tabId === null ? null : await tabEntry(asked.tabId);
  const numberReader = await bringReaders();
  if (!numberReader) return failed('partly-read');
  return done(
    await checkSelection({
      selection: asked.selection,
      context: entry?.context ?? null,
      numberReader,
      search: async (reading) => {
        const found = await find(reading);
        return found.ok ? found.value : null;
      },
      covering: async (from, to) => {
        const found = await attempt(() => covering(store, from, to));
        return found.ok ? found.value : [];
      },
      reports: async () => {
        const status = await attempt(() => libraryStatus(store));
        return status.ok ? status.value.reports : null;
      },
    }),
  );
}

/** Marks the sentences of a tab's page that others tell too or otherwise; answers how many there are, and how many were found in the page. */
async function mark(
  _world: World,
  id: number,
): Promise<Result<{ readonly told: number; readonly found: number }>> {
  const entry = await tabEntry(id);
  if (!entry?.context) return failed('no-headline');
  const numberReader = await bringReaders();
  if (!numberReader) return failed('partly-read');
  const marked = markedSentences(entry.context, numberReader);
  const found = await markSentences(id, marked);
  return found === null ? failed('no-access') : done({ told: marked.length, found });
}

/** What the desk does with what stands in a page. */
export const selectionCalls: Readonly<Record<string, AreaCall<World>>> = {
  check: taking(checkRequest, check),
  mark: taking(tab, mark),
  unmark: taking(tab, async (_world, id) => done(await clearMarks(id))),
};
