import type { Origin, Standing } from '../model/origin';
import type { Report } from '../model/report';
import { networkOf } from '../outlets/networks';

/** What the page's own report is: an original, a copy and of whom, or a member station's that may be its network's. */
export function standingOf(page: Report, own: Origin | null): Standing {
  const unknown: Standing = {
    kind: 'unknown',
    originId: own?.id ?? null,
    carries: null,
    basis: null,
  };
  const member = own?.members.find(({ reportId }) => reportId === page.id);
  if (own === null || !member) return unknown;
  const network = page.outlet === null ? null : networkOf(page.outlet.value);
  if (own.kind === 'wire' && member.role !== 'original') {
    return { kind: 'copy', originId: own.id, carries: own.name, basis: member.basis };
  }
  if (own.kind !== 'unknown' && member.role === 'copy') {
    return { kind: 'copy', originId: own.id, carries: own.name, basis: member.basis };
  }
  if (network !== null && page.outlet !== null) {
    const basis = {
      kind: 'outlet-table',
      certainty: 'inferred',
      evidence: page.outlet.value,
    } as const;
    return { kind: 'member', originId: own.id, carries: network, basis };
  }
  if (own.kind === 'unknown') return unknown;
  return { kind: 'original', originId: own.id, carries: null, basis: member.basis };
}
