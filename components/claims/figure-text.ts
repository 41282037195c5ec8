import type { StoryContext } from '@/lib/core/model/context';
import type { Figure } from '@/lib/core/model/figure';
import { number, shortDay, text } from '../locales/text';

/** A figure's number with its unit, without how sure it is: `13`, `dozens`, `10–20`, `3,000,000,000 EUR`. */
export function numberText({ value, upper, words, unit }: Figure): string {
  if (value === null) return words ?? '?';
  const range = upper === null ? number(value) : `${number(value)}–${number(upper)}`;
  return unit === null ? range : unit === 'percent' ? `${range} %` : `${range} ${unit}`;
}

/** A figure's value as it was told: `at least 13`, `dozens`, `10–20`. */
export const valueText = (figure: Figure): string =>
  figure.value === null
    ? numberText(figure)
    : text(`qualifier.${figure.qualifier}`, { value: numberText(figure) });

/** Where a figure counts: a name as printed, or that it is of all the country. */
export const placeText = (place: string): string =>
  place === 'nationwide' ? text('figures.nationwide') : place;

/** The day of a figure, with its year where the story is of another one. */
export const figureDay = (day: string, { reading: { story, page } }: StoryContext): string =>
  shortDay(day, story?.published?.value ?? page.capturedAt);
