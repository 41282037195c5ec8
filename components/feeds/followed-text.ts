import { plural, text } from '../locales/feeds';
import type { Followed } from '../state/use-feeds';

/** What following came to, in words. */
export function followedText(came: Followed): string {
  if (came.kind === 'followed') return plural('feeds.followed', came.count);
  if (came.kind === 'not-allowed') return text('feeds.refusedByPerson');
  return text(came.kind === 'failed' ? 'feeds.failed' : 'feeds.add.bad');
}
