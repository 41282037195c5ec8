import { nameIndex } from '@/lib/core/text/same-name';
import { profile, type Profile } from '@/lib/core/matching/profile';
import type { Report } from '@/lib/core/model/report';
import { daysBetween } from '@/lib/core/time/days';
import { dayOfMoment } from '@/lib/core/timeline/anchor';

/** Days after the story within which its figures are still being corrected. */
const AFTER = 60;
/** Reports looked at. */
const MOST = 150;
/** Reports of the story whose names and kinds of event are looked at: the page and the surest. */
const TELLERS = 12;

/** Counts how many of some lists hold each word. */
function counted(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The words that most of the lists hold. */
const common = (lists: readonly (readonly string[])[]): string[] =>
  [...counted(lists)].flatMap(([word, count]) => (count * 2 > lists.length ? [word] : []));

/** Kinds that every story of harm is of: they tell no event from another. */
const ANY_HARM = new Set(['toll', 'death', 'arrest', 'rescue', 'crime']);

const kindsOf = ({ kinds }: Profile): string[] =>
  [...kinds.keys()].filter((kind) => !ANY_HARM.has(kind));

/**
 * Reports from after the story that go on with it: they are dated after its day, name what most of its reports name,
 * and speak of a kind of event that most of them speak of. They are no part of the story; their figures are shown
 * beside its own, and what they withdraw is.
 */
export function aftermath(
  story: readonly Report[],
  candidates: readonly Report[],
  storyDay: string | null,
): Report[] {
  if (storyDay === null) return [];
  const dated = candidates.filter(({ published }) => {
    const day = dayOfMoment(published);
    const days = day === null ? 0 : daysBetween(storyDay, day);
    return days > 0 && days <= AFTER;
  });
  if (dated.length === 0) return [];
  const told = story.slice(0, TELLERS).map(profile);
  const names = nameIndex(common(told.map((one) => [...one.names.keys()])));
  const kinds = new Set(common(told.map(kindsOf)));
  return dated.slice(0, MOST).filter((report) => {
    const own = profile(report);
    const named = [...own.places.keys()].some(
      (word) => word.length > 3 && names(word, own.abjad.has(word)) !== null,
    );
    return named && kindsOf(own).some((kind) => kinds.has(kind));
  });
}
