import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** Rows that there are. */
  readonly total: number;
  /** Pixels of one row. */
  readonly height: number;
  readonly children: (index: number) => ComponentChildren;
  /** Told which rows are on the screen, with some before and behind. */
  readonly onShown: (from: number, end: number) => void;
  /** The list begins anew, from its top, whenever this changes. */
  readonly of: string;
}

/** Rows that stand ready above and below what is seen. */
const AHEAD = 8;

/** A list of any length, of which only the rows on the screen are in the page. */
export function LongList({ label, total, height, children, onShown, of }: Props) {
  const boxRef = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [seen, setSeen] = useState(600);
  useLayoutEffect(() => {
    if (boxRef.current) boxRef.current.scrollTop = 0;
    setTop(0);
  }, [of]);
  useEffect(() => {
    const observer = new ResizeObserver(() => setSeen(boxRef.current?.clientHeight ?? 600));
    if (boxRef.current) observer.observe(boxRef.current);
    return () => observer.disconnect();
  }, []);
  const from = Math.max(0, Math.floor(top / height) - AHEAD);
  const end = Math.min(total, Math.ceil((top + seen) / height) + AHEAD);
  useEffect(() => onShown(from, end), [from, end, onShown]);
  return (
    <div
      class="long"
      ref={boxRef}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <ol aria-label={label} style={{ height: `${total * height}px` }}>
        {Array.from({ length: Math.max(0, end - from) }, (_, i) => (
          <li
            key={from + i}
            aria-setsize={total}
            aria-posinset={from + i + 1}
            style={{ top: `${(from + i) * height}px`, height: `${height}px` }}
          >
            {children(from + i)}
          </li>
        ))}
      </ol>
    </div>
  );
}
