import type { Database } from '../schema';

/** First layout: reports found by term, datasets with their progress, decisions, counters. */
export function v1(db: Database): void {
  db.createObjectStore('reports', { keyPath: 'id' }).createIndex('terms', 'terms', {
    multiEntry: true,
  });
  db.createObjectStore('datasets', { keyPath: 'id' });
  db.createObjectStore('decisions', { keyPath: ['story', 'reportId'] }).createIndex(
    'story',
    'story',
  );
  db.createObjectStore('counters');
}
