import { dropAccess, hasAccess } from '@/lib/browser/own-sites';
import { keepSettings, readSettings } from '@/lib/browser/settings';
import { hostOf, safeUrl } from '@/lib/core/text/url';
import type { SiteChange, SiteState } from '@/lib/messaging/api';
import { siteOf } from '@/lib/pages/aggregators/sites';

/** Whether pages of an address are read without a click: of listed sites that are on, and of sites that the person added. */
export async function isRead(url: string): Promise<boolean> {
  const site = siteOf(url);
  if (site) return !(await readSettings()).sitesOff.includes(site.id);
  return safeUrl(url) !== null && hasAccess(url);
}

/** The site of an address, and whether its pages are read without a click. */
export async function siteState(url: string): Promise<SiteState> {
  const site = siteOf(url);
  const name = site?.names[0] ?? hostOf(url) ?? '';
  return { name, listed: site !== null, on: await isRead(url) };
}

/** Switches a site on or off. The leave to read one that is not listed is asked for where the person clicks. */
export async function setSite({ url, on }: SiteChange): Promise<SiteState> {
  const site = siteOf(url);
  if (site) {
    const settings = await readSettings();
    const others = settings.sitesOff.filter((id) => id !== site.id);
    await keepSettings({ ...settings, sitesOff: on ? others : [...others, site.id] });
  } else if (!on) await dropAccess(url);
  return siteState(url);
}
