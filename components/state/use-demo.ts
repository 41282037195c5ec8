import type { StoryContext } from '@/lib/core/model/context';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds between two looks whether the starter dataset is there, and how many before its absence is told. */
const WAIT = 400;
const LOOKS = 40;

const isLoaded = ({ library }: StoryContext): boolean =>
  library.datasets.some(({ state }) => state === 'ready');

/**
 * The context of the demo story once the starter dataset is loaded; `failed` when the library cannot be opened. `first`: an
 * answer that was asked for before there was anything to draw.
 */
export function useDemo(
  desk: DeskApi,
  first: ReturnType<DeskApi['demo']>,
): StoryContext | 'failed' | null {
  const [demo, setDemo] = useState<StoryContext | 'failed' | null>(null);
  useEffect(() => {
    let [wanted, looks] = [true, 0];
    const look = async (asked = desk.demo()): Promise<void> => {
      const answer = await asked;
      if (!wanted) return;
      looks += 1;
      const there = answer.ok && isLoaded(answer.value);
      if (there) setDemo(answer.value);
      else if (looks >= LOOKS) setDemo(answer.ok ? answer.value : 'failed');
      else setTimeout(() => void look(), WAIT);
    };
    void look(first);
    return () => {
      wanted = false;
    };
  }, [desk, first]);
  return demo;
}
