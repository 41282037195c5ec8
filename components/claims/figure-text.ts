import type { Figure } from '@/lib/core/model/figure';
import { number, text } from '../locales/text';

/** A figure's value as it was told: `at least 13`, `dozens`, `10–20`, `€3 billion`. */
export function valueText({ value, upper, words, qualifier, unit }: Figure): string {
  if (value === null) return words ?? '?';
  const range = upper === null ? number(value) : `${number(value)}–${number(upper)}`;
  const shown = unit === null ? range : unit === 'percent' ? `${range} %` : `${range} ${unit}`;
  return text(`qualifier.${qualifier}`, { value: shown });
}
