import { fold } from './fold';

/** Word tokens of spaced scripts, folded; numbers lose their thousands separators (`1,000` → `1000`). */
export function words(text: string): string[] {
  const plain = fold(text).replaceAll(/(?<=\d)[,\u00a0 ](?=\d{3}(?!\d))/g, '');
  return plain.match(/\d+(?:\.\d+)?|[\p{L}\p{M}\p{N}]+(?:'(?=s?\b))?/gu)?.map(bare) ?? [];
}

const bare = (word: string): string => word.replace(/'$/, '');
