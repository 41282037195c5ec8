import * as v from 'valibot';

const told = v.nullable(v.string());

/** One report of the curators' list. */
export const reportRow = v.object({
  id: v.string(),
  url: told,
  title: told,
  title_basis: told,
  date: told,
  date_precision: told,
  date_basis: told,
  publisher: told,
  lang: told,
});

/** What the curators state about one report. */
export const goldRow = v.object({
  id: v.string(),
  wire: told,
  wire_basis: told,
  chain: v.nullable(v.array(v.string())),
  figures: v.nullable(
    v.array(
      v.object({
        measure: v.string(),
        group: v.nullish(v.string(), null),
        value: v.nullable(v.union([v.number(), v.string()])),
        qualifier: v.nullish(v.string(), 'exact'),
        attributed_to: v.nullish(v.string(), null),
      }),
    ),
  ),
  copy_group: told,
});

export type ReportRow = v.InferOutput<typeof reportRow>;
export type GoldRow = v.InferOutput<typeof goldRow>;
