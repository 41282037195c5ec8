import type { Locale } from '../locale';
import { attribution } from './attribution-words';
import { figureWords } from './figure-words';

export const fr: Locale = {
  code: 'fr',
  common:
    'le la les des du de et en un une que qui dans pour par sur est pas au plus selon ont été aux il ce avec dont',
  attribution,
  figures: figureWords,
};
