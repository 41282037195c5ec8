import type { Step } from './step';

/** First layout: reports found by term, datasets with their progress, decisions, counters. */
export const v1: Step = (db) => {
  db.createObjectStore('reports', { keyPath: 'id' }).createIndex('terms', 'terms', {
    multiEntry: true,
  });
  db.createObjectStore('datasets', { keyPath: 'id' });
  db.createObjectStore('decisions', { keyPath: ['story', 'reportId'] }).createIndex(
    'story',
    'story',
  );
  db.createObjectStore('counters');
};
