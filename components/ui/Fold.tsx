import { createContext, type ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';

interface Props {
  readonly title: ComponentChildren;
  readonly children: () => ComponentChildren;
  readonly open?: boolean;
}

/** Whether everything stands open, for what is printed. */
export const Unfolded = createContext(false);

/** Content that is made only when somebody opens it. */
export function Fold({ title, children, open = false }: Props) {
  const begin = useContext(Unfolded) || open;
  const [shown, setShown] = useState(begin);
  return (
    <details class="fold" open={begin} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{title}</summary>
      {shown && children()}
    </details>
  );
}
