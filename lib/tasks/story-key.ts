import { reportKey } from '@/lib/core/text/report-key';
import type { Reading } from '@/lib/core/model/reading';

/** The key under which decisions on a page's story are kept. */
export function storyKey({ page, story }: Reading): string {
  return reportKey({ url: story?.canonicalUrl?.value ?? page.url });
}
