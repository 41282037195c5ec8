import type { Problem } from '@/lib/core/model/problem';
import type { ShownSubscription } from '@/lib/core/model/subscription';
import type { DatasetsApi } from '@/lib/messaging/areas/datasets';
import { useCallback, useEffect, useState } from 'preact/hooks';

/** Milliseconds between two looks while an update is under way, and while none is. */
const BUSY = 500;
const IDLE = 60_000;

/** The subscriptions as they are, looked at again while something is under way. */
export function useSubscriptions(datasets: DatasetsApi) {
  const [all, setAll] = useState<readonly ShownSubscription[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [room, setRoom] = useState<Readonly<Record<string, number>>>({});
  const refresh = useCallback(async (): Promise<void> => {
    const told = await datasets.subscriptions();
    setProblem(told.ok ? null : told.problem);
    if (told.ok) setAll(told.value);
  }, [datasets]);
  const busy = all?.some(({ progress }) => progress !== null) ?? false;
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), busy ? BUSY : IDLE);
    return () => clearInterval(timer);
  }, [refresh, busy]);
  const versions = all?.map(({ dataset, trusted }) => `${dataset} ${trusted.version}`).join(' ');
  useEffect(() => {
    if (!busy && versions)
      void datasets.room().then((told) => (told.ok ? setRoom(told.value) : null));
  }, [datasets, busy, versions]);
  return { all, problem, room, busy, refresh };
}
