import { desk } from '@/lib/messaging/areas/desk';
import type { Api } from '@/lib/messaging/api';
import { library as kept } from '@/lib/messaging/areas/library';
import { text } from '../../locales/settings';
import { useSettings } from '../../state/use-settings';
import { Brought } from './Brought';
import { EraseAll } from './EraseAll';
import { Keeping } from './Keeping';
import { Lasting } from './Lasting';
import { LossNotice } from './LossNotice';
import { Keys } from './Keys';
import { LookSection } from './LookSection';
import { LibrarySection } from './LibrarySection';
import { Permissions } from './Permissions';
import { Requests } from './Requests';
import { Section } from './Section';
import { Sites } from './Sites';
import { Switch } from './Switch';
import { Transfer } from './Transfer';

/** Everything a person can switch, and what is kept on the device. */
export function SettingsView({ api }: { readonly api: Api }) {
  const state = useSettings(api);
  const { settings, sites, library, losses, use, save, setSite, refresh } = state;
  if (settings === null || sites === null)
    return (
      <main class="page" aria-busy="true">
        <p role="status">{text('settings.loading')}</p>
      </main>
    );
  return (
    <main class="page">
      <h1>{text('settings.heading')}</h1>
      <Section title={text('settings.reading')} about={text('settings.reading.about')}>
        <Sites sites={sites} onSet={setSite} />
      </Section>
      <Section title={text('settings.look')}>
        <LookSection />
      </Section>
      <Section title={text('settings.button')}>
        <Switch
          label={text('settings.badge')}
          on={settings.badge}
          onSet={(badge) => save({ ...settings, badge })}
        />
        <Switch
          label={text('settings.marks')}
          on={settings.listMarks}
          onSet={(listMarks) => save({ ...settings, listMarks })}
        />
      </Section>
      <Section title={text('settings.library')} about={text('settings.library.about')}>
        <Switch
          label={text('settings.record')}
          on={settings.recordPages}
          onSet={(recordPages) => save({ ...settings, recordPages })}
        />
        <LossNotice api={api} losses={losses} onChange={refresh} />
        <Keeping library={kept} onChange={refresh} />
        <LibrarySection api={api} library={library} use={use} kept={kept} onChange={refresh} />
        {library !== null && library !== 'failed' && (
          <Brought library={kept} whole={library.reports} />
        )}
        <Lasting />
      </Section>
      <Section title={text('transfer.title')} about={text('transfer.about')}>
        <Transfer library={kept} onChange={refresh} />
      </Section>
      <Section title={text('settings.eraseAll')} about={text('settings.eraseAll.about')}>
        <EraseAll api={api} onChange={refresh} />
      </Section>
      <Section title={text('settings.privacy')} about={text('settings.privacy.about')}>
        <Requests desk={desk} />
        <Permissions />
      </Section>
      <Section title={text('settings.keys')} about={text('settings.keys.about')}>
        <Keys />
      </Section>
    </main>
  );
}
