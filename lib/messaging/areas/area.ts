/** Groups of calls, each served by a script of its own (`/feeds.js`, …) that the background brings when it is asked. */
export const AREAS = ['feeds', 'datasets', 'desk', 'library'] as const;
export type AreaName = (typeof AREAS)[number];

export const isAreaName = (name: string): name is AreaName => AREAS.some((known) => known === name);

/** A call as messages name it, `feeds.list`, in its two parts; null for any other. */
export function areaCall(call: string): { readonly area: AreaName; readonly name: string } | null {
  const dot = call.indexOf('.');
  const area = call.slice(0, Math.max(0, dot));
  return isAreaName(area) ? { area, name: call.slice(dot + 1) } : null;
}
