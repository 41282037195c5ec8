import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { text } from '../../locales/text';
import { workspaceText } from '../../locales/workspace';

interface Props<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  readonly onShown?: (() => void) | undefined;
}

interface Brought<P> {
  readonly load: Props<P>['load'];
  /** Null when it could not be brought. */
  readonly Body: ComponentType<P> | null;
}

/** A view as soon as its script is there. */
export function Shown<P extends object>({ load, props, onShown }: Props<P>) {
  const [brought, setBrought] = useState<Brought<P> | null>(null);
  useEffect(() => {
    let wanted = true;
    const tell = (Body: Brought<P>['Body']): void => {
      if (wanted) setBrought({ load, Body });
    };
    load().then(tell, () => tell(null));
    return () => {
      wanted = false;
    };
  }, [load]);
  const here = brought?.load === load ? brought : null;
  const drawn = Boolean(here?.Body);
  useLayoutEffect(() => {
    if (drawn) onShown?.();
  }, [drawn, onShown]);
  if (!here) return <p class="soft centre">{workspaceText('view.loading')}</p>;
  if (!here.Body) return <p role="alert">{text('problem.internal')}</p>;
  return <here.Body {...props} />;
}
