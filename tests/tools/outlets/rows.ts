import * as v from 'valibot';

const told = v.optional(v.string(), '');

/** A medium as the list of media has it. */
export const mediumRow = v.object({
  country: told,
  organization: v.string(),
  domains: v.array(v.string()),
  owner: told,
  typology: told,
});

/** An agency or broadcaster as the list of agencies has it. */
export const agencyRow = v.object({
  name: v.string(),
  country: told,
  ownership: told,
  domains: v.array(v.string()),
});

export type MediumRow = v.InferOutput<typeof mediumRow>;
export type AgencyRow = v.InferOutput<typeof agencyRow>;
