import type { Problem } from '@/lib/core/model/problem';
import type { Refusal } from '@/lib/core/model/refusal';
import lines from './en.datasets.json';
import shared from './en.json';
import { prose, type TextKey } from './text';

/** All prose, with the lines about datasets that others publish. */
export const { text, plural } = prose<TextKey | keyof typeof lines>({ ...shared, ...lines });

/** Why an answer of a host was refused. */
export const refusalText = ({ code, params = {} }: Refusal): string =>
  code === 'missing' && params['why'] === 'slow'
    ? text('refusal.slow')
    : text(`refusal.${code}`, { file: 'it', field: '', line: '', ...params });

/** What stood in the way on this device. */
export function troubleText(code: Problem['code']): string {
  if (code === 'no-access' || code === 'store-full' || code === 'store-unavailable')
    return text(`trouble.${code}`);
  return text('trouble.other');
}
