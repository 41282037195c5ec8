import type { Locale } from '../locale';
import { figureWords } from './figure-words';

export const ar: Locale = {
  code: 'ar',
  common: 'في من على أن إلى عن مع التي الذي هذا كان بعد قال',
  attribution: null,
  figures: figureWords,
};
