import { ar } from './ar/locale';
import { de } from './de/locale';
import { es } from './es/locale';
import { fr } from './fr/locale';
import { it } from './it/locale';
import type { Locale } from './locale';
import { pl } from './pl/locale';
import { pt } from './pt/locale';
import { ru } from './ru/locale';

/** The registry: every language besides English, a line each. They come in a script of their own (`languages.js`). */
export const LOCALES: readonly Locale[] = [ar, de, es, fr, it, pl, pt, ru];
