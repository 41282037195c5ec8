import type { SiteChoice } from '@/lib/messaging/api';
import { text } from '../../locales/settings';
import { Bidi } from '../../ui/Bidi';
import { Switch } from './Switch';

interface Props {
  readonly sites: readonly SiteChoice[];
  readonly onSet: (site: SiteChoice, on: boolean) => void;
}

/** Sites that are read without a click: the listed ones with a switch each, and those that the person added. */
export function Sites({ sites, onSet }: Props) {
  const own = sites.filter(({ listed }) => !listed);
  return (
    <>
      <ul class="columns">
        {sites
          .filter(({ listed }) => listed)
          .map((site) => (
            <li key={site.id}>
              <Switch label={site.name} on={site.on} onSet={(on) => onSet(site, on)} />
            </li>
          ))}
      </ul>
      <h3>{text('settings.ownSites')}</h3>
      {own.length === 0 ? (
        <p class="soft">{text('settings.ownSites.none')}</p>
      ) : (
        <ul class="rows">
          {own.map((site) => (
            <li key={site.id}>
              <Bidi>{site.name}</Bidi>
              <button
                type="button"
                aria-label={text('settings.removeNamed', { name: site.name })}
                onClick={() => onSet(site, false)}
              >
                {text('settings.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
