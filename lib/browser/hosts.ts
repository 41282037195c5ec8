import browser from 'webextension-polyfill';

/** The match pattern under which a person lets the extension ask one host over HTTPS; it reads no pages there. */
const patternOf = (url: string): string => `https://${new URL(url).hostname}/*`;

/** Whether the person lets the extension ask the host of an address. */
export const mayAsk = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(url)] });

/** Gives back the leave to ask the host of an address; a host of the manifest stays. */
export async function giveBack(url: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(url)] }).catch(() => false);
}
