import type { Basis } from '@/lib/core/model/basis';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';

/** What a label rests on, how surely, and the words themselves. */
export function Evidence({ label, basis }: { readonly label: string; readonly basis: Basis }) {
  return (
    <>
      <Bidi>{label}</Bidi>: {text(`basis.${basis.kind}`)} ({text(`certainty.${basis.certainty}`)})
      {basis.evidence && (
        <>
          {' – “'}
          <Bidi>{basis.evidence}</Bidi>”
        </>
      )}
    </>
  );
}
