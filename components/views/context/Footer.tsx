import type { Api, Settings } from '@/lib/messaging/api';
import { useEffect, useState } from 'preact/hooks';
import { plural, text } from '../../locales/text';
import { Fold } from '../../ui/Fold';
import { SiteSwitch } from './SiteSwitch';

type Erasing =
  | { readonly step: 'idle' | 'asking' | 'failed' }
  | { readonly step: 'done'; readonly count: number };

function SettingsPanel({ api, url }: { readonly api: Api; readonly url: string | null }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [erasing, setErasing] = useState<Erasing>({ step: 'idle' });
  useEffect(() => {
    void api.settings().then(setSettings);
  }, [api]);
  if (!settings) return null;
  const change = (next: Settings): void => {
    setSettings(next);
    void api.saveSettings(next).then(setSettings);
  };
  const erase = async (): Promise<void> => {
    const erased = await api.erasePages();
    setErasing(erased.ok ? { step: 'done', count: erased.value } : { step: 'failed' });
  };
  return (
    <div class="settings">
      {url !== null && <SiteSwitch api={api} url={url} />}
      <label>
        <input
          type="checkbox"
          checked={settings.badge}
          onChange={(event) => change({ ...settings, badge: event.currentTarget.checked })}
        />{' '}
        {text('settings.badge')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={settings.recordPages}
          onChange={(event) => change({ ...settings, recordPages: event.currentTarget.checked })}
        />{' '}
        {text('settings.record')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={settings.listMarks}
          onChange={(event) => change({ ...settings, listMarks: event.currentTarget.checked })}
        />{' '}
        {text('settings.marks')}
      </label>
      <a href="/options.html" target="_blank" rel="noreferrer">
        {text('settings.all')}
      </a>
      <div role="status">
        {erasing.step === 'done' && plural('settings.erased', erasing.count)}
        {erasing.step === 'failed' && text('settings.notErased')}
        {erasing.step === 'idle' && (
          <button type="button" onClick={() => setErasing({ step: 'asking' })}>
            {text('settings.erase')}
          </button>
        )}
        {erasing.step === 'asking' && (
          <>
            {text('settings.sure')}{' '}
            <button type="button" onClick={() => void erase()}>
              {text('settings.yes')}
            </button>{' '}
            <button type="button" onClick={() => setErasing({ step: 'idle' })}>
              {text('settings.no')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

interface Props {
  readonly api: Api;
  readonly reports: number | null;
  /** Address of the page, when it was read. */
  readonly url: string | null;
}

/** How much is on this device, that nothing left it, and the switches. */
export function Footer({ api, reports, url }: Props) {
  return (
    <footer class="footer">
      <p>
        {reports !== null && `${plural('footer.reports', reports)} `}
        {text('footer.nothing')}
      </p>
      <Fold title={text('settings.title')}>{() => <SettingsPanel api={api} url={url} />}</Fold>
    </footer>
  );
}
