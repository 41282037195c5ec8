import type { UpdateProgress } from '@/lib/core/model/subscription';
import { text } from '../../locales/datasets';
import { number } from '../../locales/text';

/** How far an update has come. */
export function Progress({ progress: { phase, done, of } }: { readonly progress: UpdateProgress }) {
  const said = text(`progress.${phase}`, { done: number(done), of: number(of) });
  return (
    <p class="working small">
      <span>{said}</span>
      <progress aria-label={said} {...(of > 0 && { max: of, value: Math.min(done, of) })} />
    </p>
  );
}
