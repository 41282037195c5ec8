import type { Store } from '../schema';
import { first } from './001-first';

/** Every migration in order; version N of the store is what the first N leave. Add yours at the end, never change one. */
export const migrations: readonly ((store: Store) => void)[] = [first];
