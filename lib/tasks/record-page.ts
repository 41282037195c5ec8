import { reportsOfPage } from '@/lib/core/corroboration/reports-of-page';
import type { Result } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import { attempt } from '@/lib/store/attempt';
import type { Store } from '@/lib/store/open';
import { captureReports } from '@/lib/store/capture';

/** Keeps the reports a page shows, with the page and the time as provenance; run after its context was computed. Answers how many are new. */
export function recordPage(store: Store, reading: Reading): Promise<Result<number>> {
  return attempt(async () => {
    const { page, snippets } = reportsOfPage(reading);
    const provenance = [
      { kind: 'page' as const, id: reading.page.url, at: reading.page.capturedAt },
    ];
    return captureReports(
      store,
      [...(reading.story ? [page] : []), ...snippets].map((report) => ({ ...report, provenance })),
    );
  });
}
