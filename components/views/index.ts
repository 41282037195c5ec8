import type { StoryContext } from '@/lib/core/model/context';
import type { DecisionChange } from '@/lib/core/model/decision';
import type { ComponentType } from 'preact';
import type { WorkspaceKey } from '../locales/workspace';

/** What every view of the workspace gets. */
export interface ViewProps {
  readonly context: StoryContext;
  readonly onDecide: (reportId: string, change: DecisionChange) => void;
}

/** A view of the workspace: a folder here and one line below. */
export interface View {
  /** Its folder, and its place in the address: `workspace.html#story`. */
  readonly id: string;
  readonly title: WorkspaceKey;
  readonly load: () => Promise<ComponentType<ViewProps>>;
}

/** The views of the workspace in the order in which they are offered; each is brought when it is opened. */
export const VIEWS: readonly View[] = [
  {
    id: 'story',
    title: 'view.story',
    load: () => import('./story/StoryView').then(({ StoryView }) => StoryView),
  },
];
