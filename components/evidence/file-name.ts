import type { StoryContext } from '@/lib/core/model/context';

/** The name of a file about a context, without its ending: `second-source-2024-05-09-grain-silo-explodes`. */
export function fileName({ reading }: StoryContext): string {
  const words = (reading.story?.headline.value ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ['second-source', reading.page.capturedAt.slice(0, 10), ...words.slice(0, 5)].join('-');
}
