import * as v from 'valibot';
import { text, url } from '@/lib/core/schema/fields';
import { tabId } from '../validate';

/** Checks of what the calls of the desk are given. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const selection = v.object({
  text: text(20_000),
  length: count,
  hidden: count,
  before: text(1_000),
  after: text(1_000),
  url: text(2_048),
  language: v.nullable(text(35)),
  at: v.pipe(text(30), v.isoTimestamp()),
});

export const tab = tabId;
export const checkRequest = v.object({ tabId: v.nullable(tabId), selection });

const reportId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2_200));
export const reportIds = v.pipe(v.array(reportId), v.maxLength(500));
export const decidedReport = v.object({ story: reportId, reportId });
export const noteId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
export const noteDraft = v.object({
  id: v.nullable(noteId),
  version: count,
  subject: v.picklist(['story', 'report', 'sentence']),
  about: reportId,
  quote: v.nullable(text(2_000)),
  text: v.pipe(text(20_000), v.nonEmpty()),
  url,
  title: text(2_000),
});
