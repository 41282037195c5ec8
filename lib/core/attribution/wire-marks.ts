import type { Reading, Snippet, Story } from '../model/reading';
import { readCredit } from './credit';
import { readDateline } from './dateline';

const dayOf = (value: string | undefined): string | null =>
  value !== undefined && value.length >= 10 ? value.slice(0, 10) : null;

function markStory(story: Story, captured: string | null): Story {
  const text = story.body.join('\n');
  const day = dayOf(story.published?.value) ?? captured;
  const dateline = readDateline(text, day)?.dateline ?? null;
  const credit = readCredit({
    text,
    headline: story.headline.value,
    byline: story.byline?.value ?? [],
    outlet: story.outlet?.value ?? null,
    dateline,
  });
  return { ...story, dateline, credit };
}

function markSnippet(snippet: Snippet, day: string | null): Snippet {
  const { title, text, byline, outlet, published } = snippet;
  const said = text ?? '';
  const dateline = readDateline(said, dayOf(published?.value) ?? day)?.dateline ?? null;
  return {
    ...snippet,
    dateline,
    credit: readCredit({ text: said, headline: title, byline, outlet, dateline }),
  };
}

/**
 * A reading with the datelines and credits of its story and snippets. Readers in pages leave them out, because the
 * agencies' names weigh more than all else a content script needs.
 */
export function withWireMarks(reading: Reading): Reading {
  const captured = dayOf(reading.page.capturedAt);
  const day = dayOf(reading.story?.published?.value) ?? captured;
  return {
    ...reading,
    story: reading.story === null ? null : markStory(reading.story, captured),
    snippets: reading.snippets.map((snippet) => markSnippet(snippet, day)),
  };
}
