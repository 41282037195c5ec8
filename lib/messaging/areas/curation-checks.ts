import * as v from 'valibot';
import { text } from '@/lib/core/schema/fields';
import { tabId } from '../validate';

/** Checks of what the calls for datasets of one's own are given. */

const id = v.pipe(text(200), v.nonEmpty());
const reportId = v.pipe(text(2_200), v.nonEmpty());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const side = v.picklist(['mine', 'theirs']);
const columns = v.nullable(v.record(text(20), text(200)));
const licence = v.object({
  name: v.pipe(text(300), v.nonEmpty()),
  url: v.exactOptional(text(2_048)),
});
const named = v.pipe(text(300), v.nonEmpty());

const decision = v.object({
  story: reportId,
  report: reportId,
  word: v.exactOptional(v.picklist(['same-story', 'not-same'])),
  sameOriginAs: v.exactOptional(reportId),
  retracted: v.exactOptional(v.pipe(text(1_000), v.nonEmpty())),
});

const edit = v.variant('kind', [
  v.object({
    kind: v.literal('report'),
    told: v.object({
      url: text(4_096),
      headline: text(2_000),
      outlet: text(300),
      published: text(100),
      language: text(35),
    }),
  }),
  v.object({ kind: v.literal('remove'), report: reportId }),
  v.object({
    kind: v.literal('tags'),
    report: reportId,
    tags: v.pipe(v.array(text(60)), v.maxLength(50)),
  }),
  v.object({
    kind: v.literal('note'),
    report: reportId,
    id: v.nullable(reportId),
    text: text(10_000),
  }),
  v.object({ kind: v.literal('decision'), decision }),
]);

export const checks = {
  id,
  piece: v.object({ staged: id, piece: whole, bytes: text(1_024 * 1_024) }),
  pieceWanted: v.object({ staged: id, piece: whole }),
  preview: v.object({ staged: id, name: text(300), columns }),
  importRequest: v.object({
    staged: id,
    name: text(300),
    columns,
    into: v.nullable(id),
    title: text(300),
    prefer: v.picklist(['file', 'mine']),
  }),
  make: v.object({
    title: text(300),
    from: v.nullable(v.union([v.object({ tab: tabId }), v.object({ query: text(2_000) })])),
  }),
  rows: v.object({ id, from: whole, count: v.pipe(whole, v.maxValue(200)), words: text(500) }),
  edit: v.object({ id, edit }),
  facts: v.object({
    id,
    facts: v.object({
      title: named,
      description: text(5_000),
      publisher: named,
      licences: v.pipe(v.array(licence), v.maxLength(16)),
      contact: named,
      languages: v.pipe(v.array(text(35)), v.maxLength(64)),
    }),
  }),
  states: v.object({ id, from: whole, to: whole }),
  state: v.object({ id, state: whole }),
  pair: v.object({ into: id, from: id }),
  merge: v.object({
    into: id,
    from: id,
    choices: v.object({ each: v.record(text(5_000), side), rest: v.nullable(side) }),
  }),
  newKey: v.object({ name: text(100), password: v.nullable(v.pipe(text(1_000), v.minLength(8))) }),
  backup: v.object({ name: text(100), backup: text(10_000), password: text(1_000) }),
  publish: v.object({
    id,
    key: text(100),
    texts: v.boolean(),
    days: v.pipe(whole, v.minValue(1), v.maxValue(366)),
  }),
};
