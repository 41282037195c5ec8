import { useEffect, useState } from 'preact/hooks';
import type { View } from '../index';

/** The view that the address names after its `#`; the first one for any other name. */
export function useView(views: readonly View[]): View | undefined {
  const [id, setId] = useState(location.hash.slice(1));
  useEffect(() => {
    const changed = (): void => setId(location.hash.slice(1));
    addEventListener('hashchange', changed);
    // A tab behind runs effects late: the address may have changed between the drawing and here.
    changed();
    return () => removeEventListener('hashchange', changed);
  }, []);
  return views.find((one) => one.id === id) ?? views[0];
}
