import { useEffect, useState } from 'preact/hooks';
import type { ComponentProps } from 'preact';
import type * as receiptsScript from './receipts';

type Receipts = typeof receiptsScript;

let brought: Receipts | null = null;

/** Brings the receipts, a script of their own: the first screen does without them. */
export async function bringReceipts(): Promise<Receipts> {
  brought ??= await import('./receipts');
  return brought;
}

/** The receipts once they are there; null until then. */
function useReceipts(): Receipts | null {
  const [receipts, tell] = useState(brought);
  useEffect(() => {
    if (receipts === null) void bringReceipts().then(tell);
  }, [receipts]);
  return receipts;
}

/** As `ReportReceipt` of the receipts. */
export function ReportReceipt(props: ComponentProps<Receipts['ReportReceipt']>) {
  const receipts = useReceipts();
  return receipts && <receipts.ReportReceipt {...props} />;
}

/** As `VerdictReceipt` of the receipts. */
export function VerdictReceipt(props: ComponentProps<Receipts['VerdictReceipt']>) {
  const receipts = useReceipts();
  return receipts && <receipts.VerdictReceipt {...props} />;
}
