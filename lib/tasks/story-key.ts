import { pageAddress } from '@/lib/core/text/page-address';
import { reportKey } from '@/lib/core/text/report-key';
import type { Reading } from '@/lib/core/model/reading';

/** The key under which decisions on a page's story are kept. */
export function storyKey(reading: Reading): string {
  return reportKey({ url: pageAddress(reading) });
}
