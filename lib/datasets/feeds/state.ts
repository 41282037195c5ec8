import type { Feed, FeedFailure } from '@/lib/core/model/feed';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long after an answer a feed is asked again. */
const USUAL = 30 * MINUTE;

const after = (now: string, wait: number): string => new Date(Date.parse(now) + wait).toISOString();

/** A fifth sooner or later, so that not all are asked at once; `chance`: 0 to 1. */
const spread = (wait: number, chance: number): number => Math.round(wait * (0.8 + 0.4 * chance));

/** A feed that was just agreed to: due at once. */
export const followed = (url: string, title: string, now: string): Feed => ({
  url,
  title,
  added: now,
  paused: false,
  tried: null,
  succeeded: null,
  due: now,
  modified: null,
  failures: 0,
  failure: null,
  status: null,
  kept: 0,
  today: null,
  refused: 0,
  more: 0,
  read: null,
});

/**
 * What the host is told to know already, or null: once a day it is asked for everything, lest one that says for ever that
 * nothing is new be believed for ever.
 */
export const knownSince = ({ modified, read }: Feed, now: string): string | null =>
  read && Date.parse(now) - Date.parse(read) < DAY && read <= now ? modified : null;

/** What an answer came to. */
export type Outcome =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read';
      readonly kept: number;
      readonly refused: number;
      /** Entries behind those that were taken. */
      readonly more: number;
      readonly modified: string | null;
    }
  | { readonly kind: 'failed'; readonly failure: FeedFailure; readonly status: number | null };

/**
 * A feed after it was asked: next in half an hour, and after failures in one, two, four, … hours, up to a day, a fifth
 * sooner or later.
 */
export function asked(feed: Feed, outcome: Outcome, now: string, chance: number): Feed {
  if (outcome.kind === 'failed') {
    const failures = feed.failures + 1;
    const wait = Math.min(DAY, USUAL * 2 ** Math.min(failures, 10));
    const { failure, status } = outcome;
    return {
      ...feed,
      tried: now,
      due: after(now, spread(wait, chance)),
      failures,
      failure,
      status,
    };
  }
  const well = {
    ...feed,
    tried: now,
    succeeded: now,
    due: after(now, spread(USUAL, chance)),
    failures: 0,
    failure: null,
    status: null,
  };
  if (outcome.kind === 'unchanged') return well;
  const day = now.slice(0, 10);
  const before = feed.today?.day === day ? feed.today.kept : 0;
  return {
    ...well,
    modified: outcome.modified,
    refused: outcome.refused,
    more: outcome.more,
    read: now,
    kept: feed.kept + outcome.kept,
    today: outcome.kept > 0 ? { day, kept: before + outcome.kept } : feed.today,
  };
}

/** Whether it is time to ask; a clock that was set back years does not stop it for years. */
export const isDue = ({ due, paused }: Feed, now: string): boolean =>
  !paused && (due <= now || Date.parse(due) > Date.parse(now) + 2 * DAY);
