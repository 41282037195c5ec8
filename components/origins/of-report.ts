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
  return text(`uncounted.${code}`, { party, by: by ?? text('standing.noOutlet') });
}
