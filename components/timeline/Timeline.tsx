import type { StoryContext } from '@/lib/core/model/context';
import { useRef } from 'preact/hooks';
import { text } from '../locales/text';
import { Chart } from './Chart';
import type { Entry } from './entries';
import { layOut } from './layout';
import { Legend } from './Legend';
import { useWidth } from './use-width';

/** The popup's picture before it is measured, and rows of single origins in it. */
const WIDTH = 266;
const MOST = 5;

/** Time runs from right to left where the page does. */
export const isMirrored = (): boolean => document.documentElement.dir === 'rtl';

interface Props {
  readonly context: StoryContext;
  readonly entries: readonly Entry[];
}

/** The timeline for a narrow place. */
export function Timeline({ context, entries }: Props) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, WIDTH);
  const layout = layOut(context, entries, {
    width,
    most: MOST,
    mirrored: isMirrored(),
    window: null,
  });
  return (
    <>
      {layout.scale === null && <p class="soft">{text('timeline.none')}</p>}
      <Chart context={context} layout={layout} cardWidth={width} plot={plot} />
      <Legend changed={context.timeline.events.some(({ changed }) => changed !== null)} />
    </>
  );
}
