import type { Step } from './step';

/** Datasets that a person makes, and the keys they sign them with. */
export const v6: Step = (db) => {
  db.createObjectStore('own', { keyPath: 'id' });
  db.createObjectStore('keys', { keyPath: 'id' });
};
