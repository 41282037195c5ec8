import type { Change, FieldChange } from '@/lib/core/model/subscription';
import type { Row } from './row';

type Told = Readonly<Record<string, unknown>>;

const told = (row: Row | undefined): Told => {
  const value: unknown = row ? JSON.parse(row.line) : {};
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

function fieldsOf(before: Row | undefined, after: Row | undefined): FieldChange[] {
  const [old, now] = [told(before), told(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter(
      (field) => field !== 'kind' && JSON.stringify(old[field]) !== JSON.stringify(now[field]),
    )
    .toSorted()
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}

function changeOf(before: Row | undefined, after: Row | undefined): Change['change'] {
  if (!after) return 'removed';
  if (after.statement.kind === 'withdrawal') return 'withdrawn';
  return !before || before.statement.kind === 'withdrawal' ? 'added' : 'changed';
}

/** What changed between the rows that hold in two versions, one entry for each thing, in the order of their keys. */
export function diffRows(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((about) => before.get(about)?.line !== after.get(about)?.line)
    .toSorted()
    .map((about) => {
      const [old, now] = [before.get(about), after.get(about)];
      return { about, change: changeOf(old, now), fields: fieldsOf(old, now) };
    });
}

/** A change in words that people can read in a log: a line, and one for each field. */
export function readable({ about, change, fields }: Change): string {
  const sign = { added: '+', changed: '~', withdrawn: '-', removed: '-' }[change];
  const lines = fields.map(({ field, before, after }) =>
    change === 'added'
      ? `    ${field}: ${JSON.stringify(after)}`
      : `    ${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  );
  return [`${sign} ${about.replace('\n', ' ← ')}`, ...lines].join('\n');
}
