import type { StoryContext } from '@/lib/core/model/context';
import type { Origin, OriginMember, Uncounted } from '@/lib/core/model/origin';
import { text } from '../locales/text';

/** The origin of a report and its place in it; null for one that was not grouped. */
export function originOf(
  { origins }: StoryContext,
  reportId: string,
): { readonly origin: Origin; readonly member: OriginMember } | null {
  for (const origin of origins) {
    const member = origin.members.find((one) => one.reportId === reportId);
    if (member) return { origin, member };
  }
  return null;
}

/** Why an origin is not counted, in words. */
export function uncountedText({ code, party = '', by }: Uncounted): string {
  return text(`uncounted.${code}`, { party, by: by ?? text('why.page') });
}

/** Kinds of the outlet of a report or origin that say more than that a company owns it. */
export function kindsText({ outlets }: StoryContext, id: string): string {
  const kinds = outlets?.[id]?.kinds ?? [];
  return kinds
    .filter((kind) => kind !== 'private')
    .map((kind) => text(`kind.${kind}`))
    .join(', ');
}
