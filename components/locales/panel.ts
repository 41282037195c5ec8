import en from './en.panel.json';
import { prose } from './text';

export type PanelKey = keyof typeof en;

/** What only the side panel says. */
export const { text: panelText, plural: panelPlural } = prose<PanelKey>(en);
