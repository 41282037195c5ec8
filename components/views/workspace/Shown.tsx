import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { text } from '../../locales/text';
import { workspaceText } from '../../locales/workspace';
import type { View, ViewProps } from '../index';

interface Props extends ViewProps {
  readonly view: View;
  readonly onShown?: () => void;
}

interface Brought {
  readonly id: string;
  /** Null when it could not be brought. */
  readonly Body: ComponentType<ViewProps> | null;
}

/** A view as soon as its script is there. */
export function Shown({ view, onShown, ...props }: Props) {
  const [brought, setBrought] = useState<Brought | null>(null);
  const { id, load } = view;
  useEffect(() => {
    let wanted = true;
    const tell = (Body: Brought['Body']): void => {
      if (wanted) setBrought({ id, Body });
    };
    load().then(tell, () => tell(null));
    return () => {
      wanted = false;
    };
  }, [id, load]);
  const here = brought?.id === id ? brought : null;
  const drawn = Boolean(here?.Body);
  useLayoutEffect(() => {
    if (drawn) onShown?.();
  }, [drawn, onShown]);
  if (!here) return <p class="soft centre">{workspaceText('view.loading')}</p>;
  if (!here.Body) return <p role="alert">{text('problem.internal')}</p>;
  return <here.Body {...props} />;
}
