import browser from 'webextension-polyfill';
import { NO_LOSSES, type Losses, type LostDataset } from '@/lib/core/model/losses';

/** What the library held, and what a damage took; kept outside the database, so that an emptied one is noticed. */
interface Kept extends Losses {
  readonly census: {
    readonly removals: number;
    readonly datasets: readonly LostDataset[];
    readonly pages: number;
    readonly work: number;
    readonly library: string | null;
  } | null;
}

const KEY = 'census';
const NOTHING: Kept = { ...NO_LOSSES, census: null };

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'census' in value && 'datasets' in value;

async function kept(): Promise<Kept> {
  const value: unknown = (await browser.storage.local.get(KEY))[KEY];
  // Kept by an earlier version, it tells of no work.
  return isKept(value) ? { ...NOTHING, ...value } : NOTHING;
}

const keep = (value: Kept): Promise<void> => browser.storage.local.set({ [KEY]: value });

/** What the library held when it was last counted; null before. */
export async function keptCensus(): Promise<Kept['census']> {
  const { census } = await kept();
  // Counted by an earlier version, it tells nothing of them.
  return census && { ...census, work: census.work ?? 0, library: census.library ?? null };
}

/** What damages took and no person was told to the end. */
export async function keptLosses(): Promise<Losses> {
  const { reports, datasets, work } = await kept();
  return { reports, datasets, work };
}

/** Keeps what the library holds, and with `losses` what a damage took. */
export async function keepCensus(census: Kept['census'], losses?: Losses): Promise<void> {
  const known = await kept();
  const next = { ...known, ...losses, census };
  if (JSON.stringify(next) !== JSON.stringify(known)) await keep(next);
}

/** A person knows of the losses. */
export const forgetLosses = async (): Promise<void> => keep({ ...(await kept()), ...NO_LOSSES });
