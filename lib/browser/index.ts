import browser from 'webextension-polyfill';

/** The browser's extension API with promises; this folder is the only one that imports the polyfill. */
export { browser };
