import { dropAccess, hasAccess, ownPatterns } from '@/lib/browser/own-sites';
import { keepSettings, readSettings } from '@/lib/browser/settings';
import { hostOf, safeUrl } from '@/lib/core/text/url';
import type { SiteChange, SiteChoice, SiteState } from '@/lib/messaging/api';
import { HOSTS } from '@/lib/pages/aggregators/hosts';
import { siteOf, SITES } from '@/lib/pages/aggregators/sites';

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

/** Every listed site and those that the person added, by name. */
export async function siteChoices(): Promise<SiteChoice[]> {
  const [{ sitesOff }, own] = await Promise.all([readSettings(), ownPatterns(HOSTS)]);
  const listed = SITES.map(({ id, names }) => ({
    id,
    name: names[0] ?? id,
    listed: true,
    on: !sitesOff.includes(id),
  }));
  const added = own.map((pattern) => {
    const host = pattern.split('/')[2] ?? pattern;
    return { id: host, name: host, listed: false, on: true };
  });
  return [...listed, ...added].toSorted((a, b) => a.name.localeCompare(b.name));
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
