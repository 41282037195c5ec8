import type { ListMeaning } from '@/lib/core/model/reading';

const RECOMMENDED =
  /^(?:you (?:may|might) (?:also )?like|recommended|more for you|for you|what to read next|read next|up next|trending|popular|most (?:read|popular|viewed)|top stories|editors.? picks?|don.t miss|more stories|see also|read also|also read|mehr zum thema|lesen sie auch|te puede interesar|à lire aussi|leia também|leggi anche|читайте также|関連記事)/iu;
const COVERAGE = /^(?:(?:full|related|more|other) coverage|coverage|other sources|more sources)/iu;
const RELATED =
  /^(?:related|more on|more about|similar|more news|more from the web|in other news|more:|latest)/iu;
const OUTLET = /^(?:more from|more by|mehr von|more in)\b/iu;
const DISCUSSION = /^(?:comments?|discussion|kommentare|comentarios|commentaires)\b/iu;

/** What a list says it shows, by its heading; null when the heading opens no list. */
export function meaningOf(heading: string): ListMeaning | null {
  const text = heading.slice(0, 80);
  if (COVERAGE.test(text)) return 'coverage';
  if (OUTLET.test(text)) return 'more-from-outlet';
  if (RECOMMENDED.test(text)) return 'recommended';
  if (DISCUSSION.test(text)) return 'discussion';
  return RELATED.test(text) ? 'unknown' : null;
}
