import '../../styles/evidence.css';
import { Matrix } from '../../claims/Matrix';
import { text } from '../../locales/evidence';
import { StoryHeader } from '../context/StoryHeader';
import type { StoryProps } from '../index';

/** Claims against origins, for a whole page. */
export function MatrixView({ context }: StoryProps) {
  return (
    <>
      <StoryHeader context={context} />
      <section>
        <h2>{text('matrix.title')}</h2>
        <p class="soft small">{text('matrix.about')}</p>
        <Matrix context={context} />
      </section>
    </>
  );
}
