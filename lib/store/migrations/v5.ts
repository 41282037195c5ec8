import type { Step } from './step';

/** What datasets say beside reports belongs to a volume, as their reports do, and is found by what it is on. */
export const v5: Step = (db) => {
  db.deleteObjectStore('statements');
  db.createObjectStore('statements', { keyPath: ['volume', 'about'] }).createIndex('on', 'on', {
    multiEntry: true,
  });
};
