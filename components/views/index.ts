import type { StoryContext } from '@/lib/core/model/context';
import type { DecisionChange } from '@/lib/core/model/decision';
import type { Areas } from '@/lib/messaging/areas/index';
import type { Api } from '@/lib/messaging/api';
import type { ComponentType } from 'preact';
import type { WorkspaceKey } from '../locales/workspace';
import { bringReceipts } from '../origins/on-demand';

/** What a view of one story gets. */
export interface StoryProps {
  readonly context: StoryContext;
  readonly onDecide: (reportId: string, change: DecisionChange) => void;
  readonly areas: Areas;
}

/** What a view of the whole library gets. */
export interface LibraryProps {
  readonly api: Api;
  readonly areas: Areas;
}

/** A view of the workspace: a folder here and one line below. */
export type View = ViewName &
  (
    | { readonly of: 'story'; readonly load: () => Promise<ComponentType<StoryProps>> }
    | { readonly of: 'library'; readonly load: () => Promise<ComponentType<LibraryProps>> }
  );

interface ViewName {
  /** Its folder, and its place in the address: `workspace.html#story`. */
  readonly id: string;
  readonly title: WorkspaceKey;
}

/** The views of the workspace in the order in which they are offered; each is brought when it is opened. */
export const VIEWS: readonly View[] = [
  {
    id: 'story',
    of: 'story',
    title: 'view.story',
    load: () => import('./story/StoryView').then(({ StoryView }) => StoryView),
  },
  {
    id: 'matrix',
    of: 'story',
    title: 'view.matrix',
    load: () => import('./matrix/MatrixView').then(({ MatrixView }) => MatrixView),
  },
  {
    id: 'dossier',
    of: 'story',
    title: 'view.dossier',
    load: async () => {
      const [{ DossierView }] = await Promise.all([
        import('./dossier/DossierView'),
        // It may be saved as soon as it stands, so what it unfolds must be there.
        bringReceipts(),
      ]);
      return DossierView;
    },
  },
  {
    id: 'library',
    of: 'library',
    title: 'view.library',
    load: () => import('./library/LibraryView').then(({ LibraryView }) => LibraryView),
  },
  {
    id: 'datasets',
    of: 'library',
    title: 'view.datasets',
    load: () => import('./datasets/DatasetsView').then(({ DatasetsView }) => DatasetsView),
  },
  {
    id: 'feeds',
    of: 'library',
    title: 'view.feeds',
    load: () => import('./feeds/FeedsView').then(({ FeedsView }) => FeedsView),
  },
  {
    id: 'own',
    of: 'library',
    title: 'view.own',
    load: () => import('./own/OwnView').then(({ OwnView }) => OwnView),
  },
  {
    id: 'boards',
    of: 'library',
    title: 'view.boards',
    load: () => import('./boards/BoardsView').then(({ BoardsView }) => BoardsView),
  },
  {
    id: 'decisions',
    of: 'library',
    title: 'view.decisions',
    load: () => import('./decisions/DecisionsView').then(({ DecisionsView }) => DecisionsView),
  },
];
