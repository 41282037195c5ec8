import type { StoryContext } from '@/lib/core/model/context';
import { plural, text } from '../locales/evidence';

/** The datasets that the context was made from, with their revisions, one line each. */
export const datasetsText = ({ library }: StoryContext): string[] =>
  library.datasets.map(({ title, revision, publisher, reports }) =>
    text('dossier.dataset', {
      title,
      revision,
      publisher,
      reports: plural('footer.reports', reports),
    }),
  );
