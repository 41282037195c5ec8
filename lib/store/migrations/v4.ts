import type { Step } from './step';

/**
 * Places for what a person follows (feeds; subscriptions with the chunks that were loaded for them), for what datasets
 * say beside reports, and for what a person works on (boards, notes, and the history of both).
 */
export const v4: Step = (db) => {
  db.createObjectStore('feeds', { keyPath: 'url' });
  db.createObjectStore('subscriptions', { keyPath: 'url' });
  db.createObjectStore('shelf');
  db.createObjectStore('statements', { keyPath: ['dataset', 'id'] }).createIndex(
    'dataset',
    'dataset',
  );
  db.createObjectStore('boards', { keyPath: 'id' });
  db.createObjectStore('notes', { keyPath: 'id' }).createIndex('about', 'about');
  db.createObjectStore('history', { autoIncrement: true }).createIndex('about', 'about');
};
