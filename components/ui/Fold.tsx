import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly title: ComponentChildren;
  readonly children: () => ComponentChildren;
  readonly open?: boolean;
}

/** Content that is made only when somebody opens it. */
export function Fold({ title, children, open = false }: Props) {
  const [shown, setShown] = useState(open);
  return (
    <details class="fold" open={open} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{title}</summary>
      {shown && children()}
    </details>
  );
}
