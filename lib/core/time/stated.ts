import type { Moment } from '../model/moment';
import type { Reading, Snippet, StatedTime, Story, StoryField } from '../model/reading';
import { readPublished } from './published';

/** American English writes the month first, everybody else the day; without a region nobody knows. */
function isDayFirst(language: string | null): boolean | undefined {
  if (language === null) return undefined;
  if (/^en[-_]us\b/i.test(language)) return false;
  return /^en$/i.test(language) ? undefined : true;
}

function firstTime(
  stated: readonly StatedTime[] | undefined,
  capturedAt: string,
  dayFirst: boolean | undefined,
): Moment | null {
  for (const { raw, kind, path } of stated ?? []) {
    const told = raw.replace(
      /^(?:published|updated|posted|last updated|on|at)\s*(?:on|at)?:?\s+/i,
      '',
    );
    const order = dayFirst === undefined ? {} : { dayFirst };
    const moment = readPublished(told, { capturedAt, basis: kind, path, ...order });
    if (moment) return moment;
  }
  return null;
}

/** A reading whose stated times are resolved against its moment of capture; what tells no time is named as missing. */
export function withTimes(reading: Reading): Reading {
  const { capturedAt } = reading.page;
  const dayFirst = isDayFirst(reading.story?.language ?? null);
  const resolve = (
    stated: readonly StatedTime[] | undefined,
    known: Moment | null,
  ): Moment | null => (stated === undefined ? known : firstTime(stated, capturedAt, dayFirst));
  const ofSnippet = ({ publishedFrom, ...snippet }: Snippet): Snippet => ({
    ...snippet,
    published: resolve(publishedFrom, snippet.published),
  });
  const ofStory = ({ publishedFrom, updatedFrom, ...story }: Story): Story => ({
    ...story,
    published: resolve(publishedFrom, story.published),
    updated: resolve(updatedFrom, story.updated),
  });
  const story = reading.story === null ? null : ofStory(reading.story);
  const undated: StoryField[] =
    story !== null && story.published === null && !reading.missing.includes('published')
      ? ['published']
      : [];
  return {
    ...reading,
    story,
    snippets: reading.snippets.map(ofSnippet),
    missing: [...reading.missing, ...undated],
  };
}
