import * as v from 'valibot';
import { moment, text, url } from '@/lib/core/schema/fields';

/** Checks of what the calls of boards are given. */

const reportId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2_200));
export const boardId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
export const boardTitle = v.pipe(text(200), v.nonEmpty());
/** Reports that are read whole at once. */
export const someIds = v.pipe(v.array(reportId), v.maxLength(200));

/** A report as a board keeps it. */
export const row = v.object({
  id: reportId,
  url: v.nullable(url),
  headline: v.nullable(text(2_000)),
  words: v.nullable(text(1_000)),
  outlet: v.nullable(text(500)),
  published: v.nullable(moment),
  language: v.nullable(text(35)),
  wire: v.nullable(text(500)),
  datasets: v.pipe(v.array(text(500)), v.maxLength(100)),
});

export const boardChange = v.object({
  id: boardId,
  change: v.variant('kind', [
    v.object({ kind: v.literal('rename'), title: boardTitle }),
    v.object({ kind: v.literal('add'), rows: v.pipe(v.array(row), v.maxLength(10_000)) }),
    v.object({ kind: v.literal('remove'), reportId }),
    v.object({ kind: v.literal('move'), reportId, before: v.nullable(reportId) }),
    v.object({ kind: v.literal('note'), reportId, note: text(5_000) }),
  ]),
});
