import type { Locale } from '../locale';
import { figureWords } from './figure-words';

export const pt: Locale = {
  code: 'pt',
  common: 'o a de que e do da em um para com não uma os no se na por mais as dos como mas foi ao',
  attribution: null,
  figures: figureWords,
};
