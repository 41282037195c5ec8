import type { SelectionCheck } from '@/lib/core/model/selection';
import { panelText } from '../locales/panel';
import { outletName } from '../ui/names';

/** Who tells something: the outlet, where none is shown the origin that the report goes back to. */
export function tellerName(
  { reports, origins }: SelectionCheck,
  reportId: string,
  originId: string | undefined = originOf(origins, reportId),
): string {
  const report = reports[reportId];
  const origin = originId === undefined ? undefined : origins[originId];
  const shown = report?.outlet ?? report?.domain ?? null;
  return shown === null && origin && origin.name !== ''
    ? panelText('check.carries', { origin: origin.name })
    : outletName(report);
}

const originOf = (origins: SelectionCheck['origins'], reportId: string): string | undefined =>
  Object.keys(origins).find((id) => reportId in (origins[id]?.roles ?? {}));
