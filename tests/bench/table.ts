import type { Row } from './measure';

/** The smallest value that a share of all values does not exceed (nearest rank); null of none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

const told = (value: number | null, digits = 0): string =>
  value === null ? '–' : value.toFixed(digits);

const times = (values: readonly number[]): string =>
  values.length === 0
    ? '–'
    : `${told(percentile(values, 0.5))} / ${told(percentile(values, 0.95))}`;

const fine = (values: readonly number[]): string =>
  values.length === 0
    ? '–'
    : `${told(percentile(values, 0.5), 1)} / ${told(percentile(values, 0.95), 1)}`;

const COLUMNS: readonly (readonly [string, (row: Row, reports: number) => string])[] = [
  ['engine', ({ engine }) => engine],
  ['build s', ({ build }) => told(build === null ? null : build / 1_000, 1)],
  ['disk MB', ({ bytes }) => told(bytes === null ? null : bytes / 1e6)],
  ['bytes a report', ({ bytes }, reports) => told(bytes === null ? null : bytes / reports)],
  ['peak MB, building', ({ buildMemory }) => told(buildMemory)],
  ['peak MB, searching', ({ searchMemory }) => told(searchMemory)],
  ['heap of the background MB', ({ heap }) => told(heap)],
  ['cold, worker restarted p50 / p95 ms', ({ cold }) => times(cold)],
  ['… from the page', ({ coldFromPage }) => times(coldFromPage)],
  ['cold, browser restarted p50 / p95 ms', ({ restart }) => times(restart)],
  ['warm p50 / p95 ms', ({ warm }) => fine(warm)],
  ['warm, numbers alone p50 / p95 ms', ({ ranked }) => fine(ranked)],
  ['success@5', ({ success }) => told(success, 3)],
  ['share of the first 5', ({ precision }) => told(precision, 3)],
  ['', ({ failed }) => failed?.slice(0, 120) ?? ''],
];

/** The rows as a Markdown table. */
export function table(rows: readonly Row[], reports: number): string {
  const cells = [
    COLUMNS.map(([name]) => name),
    COLUMNS.map(() => '---'),
    ...rows.map((row) => COLUMNS.map(([, tell]) => tell(row, reports))),
  ];
  return cells.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
