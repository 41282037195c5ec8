import type { Step } from './step';

/** A place for a library that a person erased and may still take back. */
export const v3: Step = (db) => {
  db.createObjectStore('aside');
};
