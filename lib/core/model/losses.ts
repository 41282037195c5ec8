/** A dataset of which part is damaged or gone. */
export interface LostDataset {
  readonly id: string;
  readonly title: string;
}

/** What a damage took, for a person to know and to act on. */
export interface Losses {
  /** Reports that only pages had shown and that nobody can read any more. */
  readonly reports: number;
  /** Datasets that have to be loaded again. */
  readonly datasets: readonly LostDataset[];
  /** Notes, boards, decisions, datasets of one's own and what was followed. */
  readonly work: number;
}

export const NO_LOSSES: Losses = { reports: 0, datasets: [], work: 0 };

/** Whether there is anything to tell. */
export const isLoss = ({ reports, datasets, work }: Losses): boolean =>
  reports > 0 || datasets.length > 0 || work > 0;

/** Two losses as one. */
export function bothLosses(a: Losses, b: Losses): Losses {
  const datasets = new Map([...a.datasets, ...b.datasets].map((one) => [one.id, one]));
  return {
    reports: a.reports + b.reports,
    datasets: [...datasets.values()],
    work: a.work + b.work,
  };
}

/** What is still to be told, of datasets that are not loaded again since. */
export function openLosses(
  { reports, datasets, work }: Losses,
  held: readonly { readonly id: string; readonly state: 'loading' | 'ready' }[],
): Losses {
  const ready = new Set(held.flatMap(({ id, state }) => (state === 'ready' ? [id] : [])));
  return { reports, datasets: datasets.filter(({ id }) => !ready.has(id)), work };
}
