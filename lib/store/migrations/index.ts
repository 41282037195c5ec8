import type { Database } from '../schema';
import { v1 } from './v1';

/** Every step of the layout, oldest first; the version of the database is the number of steps. */
export const migrations: readonly ((db: Database) => void)[] = [v1];
