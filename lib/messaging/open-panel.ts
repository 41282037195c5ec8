import { extension } from './extension';

/**
 * Opens the panel beside a tab; from within a click, and before anything is awaited. Where the browser does not let us,
 * nothing happens.
 */
export function openPanel(tabId: number): void {
  const found = extension();
  const opened = found?.sidePanel?.open({ tabId }) ?? found?.sidebarAction?.open();
  opened?.catch(() => null);
}
