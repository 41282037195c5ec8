import type { Api, SiteState } from '@/lib/messaging/api';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';

/** Whether the site of a page is read without a click, and the switch for it. */
export function SiteSwitch({ api, url }: { readonly api: Api; readonly url: string }) {
  const [site, setSite] = useState<SiteState | null>(null);
  useEffect(() => {
    void api.site(url).then(setSite);
  }, [api, url]);
  if (!site || site.name === '') return null;
  const change = (on: boolean): void => {
    void api.setSite({ url, listed: site.listed, on }).then(setSite);
  };
  return (
    <label>
      <input
        type="checkbox"
        checked={site.on}
        onChange={(event) => change(event.currentTarget.checked)}
      />{' '}
      <Bidi>{text('settings.site', { site: site.name })}</Bidi>
    </label>
  );
}
