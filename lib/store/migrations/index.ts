import type { Step } from './step';
import { v1 } from './v1';
import { v2 } from './v2';
import { v3 } from './v3';
import { v4 } from './v4';
import { v5 } from './v5';
import { v6 } from './v6';

/** Every step of the layout, oldest first; the version of the database is the number of steps. */
export const migrations: readonly Step[] = [v1, v2, v3, v4, v5, v6];
