import type { StoryContext } from '@/lib/core/model/context';
import type { NoteSubject } from '@/lib/core/model/note';
import type { Selection } from '@/lib/core/model/selection';
import { panelText } from '../locales/panel';
import { outletName, reportTitle } from '../ui/names';

/** Reports that notes are looked up for, and that can be chosen. */
const MOST = 500;
const MOST_CHOICES = 60;

/** What a note can be about. */
export interface Subject {
  readonly key: string;
  readonly subject: NoteSubject;
  readonly about: string;
  readonly quote: string | null;
  readonly label: string;
}

/** Ids of the page's own report and those held against it. */
export const storyReports = ({ pageReportId, matches }: StoryContext): string[] =>
  [pageReportId, ...matches.map(({ reportId }) => reportId)].slice(0, MOST);

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)} …` : text;

/** The story, the words that are selected, and each report of the story. */
export function subjectsOf(context: StoryContext, selection: Selection | null): Subject[] {
  const { pageReportId: about, matches, reports } = context;
  const quote = selection?.text.trim().slice(0, 2_000) ?? '';
  const same = matches.filter(({ relation }) => relation === 'same-story');
  return [
    ...(quote === ''
      ? []
      : [
          {
            key: 'sentence',
            subject: 'sentence',
            about,
            quote,
            label: panelText('notes.sentence'),
          } as const,
        ]),
    { key: 'story', subject: 'story', about, quote: null, label: panelText('notes.story') },
    ...same.slice(0, MOST_CHOICES).map(({ reportId }): Subject => {
      const report = reports[reportId];
      const headline = cut(reportTitle(report), 80);
      const label = panelText('notes.report', { outlet: outletName(report), headline });
      return { key: reportId, subject: 'report', about: reportId, quote: null, label };
    }),
  ];
}
