const DAY = 86_400_000;

/** Milliseconds since 1970 of a day or a moment; days stand at noon so that they are drawn in the middle of their column. */
export function timeOf(value: string): number {
  return Date.parse(
    value.length <= 10 ? `${value.slice(0, 10).padEnd(10, '-01')}T12:00:00Z` : value,
  );
}

/** Days from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const count = Math.min(400, Math.round((end - start) / DAY) + 1);
  return Array.from({ length: Math.max(1, count) }, (_, i) =>
    new Date(start + i * DAY).toISOString().slice(0, 10),
  );
}

/** Position of a time between two days (the last one included), within `left` and `right`. */
export function scale(
  from: string,
  to: string,
  left: number,
  right: number,
): (value: string) => number {
  const start = Date.parse(from);
  const span = Date.parse(to) + DAY - start;
  return (value) =>
    left + Math.max(0, Math.min(1, (timeOf(value) - start) / span)) * (right - left);
}

/** Every n-th day, so that labels of `width` pixels never touch. */
export function ticks(days: readonly string[], space: number, width: number): string[] {
  const step = Math.max(1, Math.ceil((days.length * width) / space));
  return days.filter((_, i) => i % step === 0);
}
