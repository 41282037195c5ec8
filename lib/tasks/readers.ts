import type { NumberReader } from '@/lib/core/claims/read-numbers';
import { bringAllLanguages } from './languages';
import { bringNumbers } from './numbers';

/** What reads figures in every language; null where the browser does not run all that it takes. */
export async function bringReaders(): Promise<NumberReader | null> {
  const [reader, isWhole] = await Promise.all([bringNumbers(), bringAllLanguages()]);
  return isWhole ? reader : null;
}
