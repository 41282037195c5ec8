import type { Api } from '@/lib/messaging/api';
import { Loading } from '../context/States';
import { TabPanel } from './TabPanel';
import { useFrontTab, type PanelAreas } from './use-panel';

interface Props {
  readonly api: Api;
  readonly areas: PanelAreas;
  /** The tab it is about; null: the one in front, whichever that is. */
  readonly tabId: number | null;
}

/** The side panel: follows the tab in front. */
export function Panel({ api, areas, tabId: named }: Props) {
  const tabId = useFrontTab(named);
  return (
    <main class="view panel">
      {tabId === null ? (
        <Loading library={null} />
      ) : (
        <TabPanel key={tabId} api={api} areas={areas} tabId={tabId} />
      )}
    </main>
  );
}
