import type { Api, Settings, SiteChoice } from '@/lib/messaging/api';
import type { LibraryStatus, StorageUse } from '@/lib/core/model/context';
import { NO_LOSSES, type Losses } from '@/lib/core/model/losses';
import { useCallback, useEffect, useState } from 'preact/hooks';

/** What the settings page shows; null until it is known. */
export interface SettingsState {
  readonly settings: Settings | null;
  readonly sites: readonly SiteChoice[] | null;
  /** Null while it is asked for; `failed` when the library cannot be opened. */
  readonly library: LibraryStatus | 'failed' | null;
  readonly losses: Losses;
  /** Null where the browser does not tell. */
  readonly use: StorageUse | null;
  readonly save: (settings: Settings) => void;
  readonly setSite: (site: SiteChoice, on: boolean) => void;
  /** Asks for everything anew. */
  readonly refresh: () => void;
}

/** Asks for settings, sites and the state of the library, and takes changes. */
export function useSettings(api: Api): SettingsState {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [sites, setSites] = useState<readonly SiteChoice[] | null>(null);
  const [library, setLibrary] = useState<LibraryStatus | 'failed' | null>(null);
  const [losses, setLosses] = useState<Losses>(NO_LOSSES);
  const [use, setUse] = useState<StorageUse | null>(null);

  const refresh = useCallback(() => {
    void api.settings().then(setSettings);
    void api.sites().then(setSites);
    void api.library().then((answer) => setLibrary(answer.ok ? answer.value : 'failed'));
    void api.losses().then((answer) => setLosses(answer.ok ? answer.value : NO_LOSSES));
    void api.storageUse().then((answer) => setUse(answer.ok ? answer.value : null));
  }, [api]);
  useEffect(refresh, [refresh]);

  return {
    settings,
    sites,
    library,
    losses,
    use,
    refresh,
    save: (next) => {
      setSettings(next);
      void api.saveSettings(next).then(setSettings);
    },
    setSite: ({ id, listed }, on) => {
      const change = listed
        ? api.settings().then((now) => {
            const others = now.sitesOff.filter((one) => one !== id);
            return api.saveSettings({ ...now, sitesOff: on ? others : [...others, id] });
          })
        : api.setSite({ url: `https://${id}/`, listed, on });
      void change.then(refresh);
    },
  };
}
