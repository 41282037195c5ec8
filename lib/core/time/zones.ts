const HOURS: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  bst: 1,
  cet: 1,
  cest: 2,
  eest: 3,
  msk: 3,
  ist: 5.5,
  jst: 9,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const GENERIC: Readonly<Record<string, number>> = { et: -5, ct: -6, pt: -8 };

/**
 * Minutes east of UTC of a zone as printed (`ET`, `GMT`, `+01:00`), or null when it is not known.
 * `month` (1 to 12) settles summer time of `ET`; in March and November it stays open.
 */
export function zoneOffset(zone: string, month: number): number | null {
  const name = zone.toLowerCase();
  const offset = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})$/.exec(name)?.groups;
  if (offset) {
    const size = Number(offset['hours']) * 60 + Number(offset['minutes']);
    return offset['sign'] === '-' ? -size : size;
  }
  const hours = HOURS[name];
  if (hours !== undefined) return hours * 60;
  const winter = GENERIC[name];
  if (winter === undefined || month === 3 || month === 11) return null;
  return (winter + (month > 3 && month < 11 ? 1 : 0)) * 60;
}
