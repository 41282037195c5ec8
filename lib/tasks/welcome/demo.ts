import type { StoryContext } from '@/lib/core/model/context';
import { failed, type Result } from '@/lib/core/model/problem';
import { readingOf } from '@/lib/messaging/validate';
import type { World } from '../areas';
import demo from './demo-reading.json';

/**
 * The context of a page that comes with the extension: the story of the demo page as its aggregator showed it, held
 * against the library once it has the starter dataset. For who sees the extension for the first time.
 */
export async function demoContext({ find, starter }: World): Promise<Result<StoryContext>> {
  const reading = readingOf(demo);
  // Where it cannot be loaded, the context says so.
  await starter();
  return reading.ok ? find(reading.value) : failed('internal');
}
