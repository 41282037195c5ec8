import type { NumberReader } from '@/lib/core/claims/read-numbers';
import type { StoryContext } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import type { Reading } from '@/lib/core/model/reading';
import type {
  CheckedClaim,
  Covering,
  NamedOrigin,
  Selection,
  SelectionCheck,
} from '@/lib/core/model/selection';
import { dayOfMoment } from '@/lib/core/timeline/anchor';
import { addDays } from '@/lib/core/time/days';
import { safeUrl } from '@/lib/core/text/url';
import { checkAgainst } from './check';
import { languagesOf } from './language';
import { pickedSentences, type Picked } from './picked';

/** Days before and after the story's own that make its period. */
const AROUND = 3;
/** Sentences that are looked up in the library by themselves: each is a search. */
const MOST_SEARCHED = 5;

/** What a check asks of the world around it. */
export interface CheckOptions {
  readonly selection: Selection;
  /** What is known of the page's story; null for a page that tells none. */
  readonly context: StoryContext | null;
  readonly numberReader: NumberReader;
  /** Looks a story up in the library. */
  readonly search: (reading: Reading) => Promise<StoryContext | null>;
  /** Who has reports of these days. */
  readonly covering: (from: string, to: string) => Promise<readonly Covering[]>;
  /** Reports in the library; null where it cannot be opened. */
  readonly reports: () => Promise<number | null>;
}

const nobody = ({ row, tellers, standsIn }: CheckedClaim): boolean =>
  tellers.length === 0 && (row?.cells.every(({ reportId }) => reportId === standsIn) ?? true);

/** A sentence as if a page told it as its story: what the library knows of it is looked up like any other. */
function readingOf(
  sentence: string,
  { url, at, language }: Selection,
  context: StoryContext | null,
): Reading {
  const basis = { kind: 'visible-text', certainty: 'stated' } as const;
  const told = context?.reading.story ?? null;
  return {
    page: {
      url: safeUrl(url) ?? 'about:blank',
      site: 'generic',
      layout: 'selection',
      kind: 'article',
      capturedAt: at,
      title: sentence.slice(0, 300),
    },
    story: {
      headline: { value: sentence.slice(0, 400), basis },
      byline: null,
      outlet: told?.outlet ?? null,
      canonicalUrl: null,
      originalUrl: null,
      published: told?.published ?? null,
      updated: null,
      publishedRaw: null,
      lead: null,
      body: [sentence],
      dateline: null,
      credit: null,
      commentCount: null,
      language,
    },
    snippets: [],
    missing: [],
    problems: [],
  };
}

/** What is named of some contexts: reports without their texts, and origins. */
function named(contexts: readonly StoryContext[], claims: readonly CheckedClaim[]) {
  const ids = new Set(
    claims.flatMap(({ row, tellers, standsIn }) => [
      ...(row?.cells ?? []).flatMap(({ reportId, withdrawn }) =>
        withdrawn ? [reportId, withdrawn.reportId] : [reportId],
      ),
      ...tellers.map(({ reportId }) => reportId),
      ...(standsIn === null ? [] : [standsIn]),
    ]),
  );
  const reports: Record<string, Report> = {};
  const origins: Record<string, NamedOrigin> = {};
  for (const context of contexts) {
    for (const id of ids) {
      const report = context.reports[id];
      if (report) reports[id] ??= { ...report, text: null, annotation: null };
    }
    for (const { id, name, counted, members } of context.origins) {
      if (!members.some(({ reportId }) => ids.has(reportId))) continue;
      const roles = Object.fromEntries(members.map(({ reportId, role }) => [reportId, role]));
      origins[id] ??= { name, counted, own: id === context.standing.originId, roles };
    }
  }
  return { reports, origins };
}

/**
 * Who else says what was selected, who says it otherwise, from whom they have it and when: by the reports of the page's
 * story, and for what none of these tells, by a search of the library. Nobody found is told with what the library has of
 * that time.
 */
export async function checkSelection(options: CheckOptions): Promise<SelectionCheck> {
  const { selection, context, numberReader } = options;
  const { picked, left } = pickedSentences(selection);
  const languages = languagesOf(
    selection.language,
    picked.map(({ sentence }) => sentence),
  );
  const contexts: StoryContext[] = context ? [context] : [];
  const inStory = context ? checkAgainst(context, numberReader, false) : null;
  let searches = 0;
  let unseen = 0;
  const check = async (one: Picked, language: string | null): Promise<CheckedClaim[]> => {
    const known = inStory?.(one, language) ?? [];
    if (known.length > 0 && !known.every(nobody)) return known;
    searches += 1;
    if (searches > MOST_SEARCHED) {
      if (known.length === 0) unseen += 1;
      return known;
    }
    const found = await options.search(
      readingOf(one.sentence, { ...selection, language }, context),
    );
    if (!found) return known;
    const looked = checkAgainst(found, numberReader, true)(one, language);
    if (known.length > 0 && looked.every(nobody)) return known;
    contexts.push(found);
    return looked;
  };
  const claims: CheckedClaim[] = [];
  for (const [i, one] of picked.entries()) claims.push(...(await check(one, languages[i] ?? null)));
  const day = dayOfMoment(context?.reading.story?.published) ?? null;
  const period = day === null ? null : { from: addDays(day, -AROUND), to: addDays(day, AROUND) };
  return {
    claims,
    left: left + unseen,
    ...named(contexts, claims),
    library: await options.reports(),
    period: period && { ...period, covering: await options.covering(period.from, period.to) },
  };
}
