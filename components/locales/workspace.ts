import en from './en.workspace.json';
import { prose } from './text';

export type WorkspaceKey = keyof typeof en;

/** What only the workspace says. */
export const { text: workspaceText, plural: workspacePlural } = prose<WorkspaceKey>(en);
