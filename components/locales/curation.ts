import type { Refusal } from '@/lib/core/model/refusal';
import shared from './en.json';
import lines from './en.curation.json';
import { prose, type TextKey } from './text';

export type CurationKey = keyof typeof lines;

/** All prose, with the lines on datasets of one's own. */
export const { text, plural } = prose<TextKey | CurationKey>({ ...shared, ...lines });

const isLine = (key: string): key is CurationKey => Object.hasOwn(lines, key);

/** Why something was refused, in words. */
export function refusalText({ code, params }: Refusal): string {
  if (code === 'manifest-hash' || code === 'chunk-hash') return text('fileRefusal.hash');
  const key = `fileRefusal.${code}`;
  return isLine(key) ? text(key, params) : text('fileRefusal.other', { code });
}
