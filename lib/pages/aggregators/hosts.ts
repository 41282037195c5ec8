/**
 * Match patterns of every aggregator that is read without a click; the manifest derives from this list.
 * Kept apart from the adapters so that the build configuration need not load them.
 */
export const hostPatterns: readonly string[] = ['*://*.newsbreak.com/*'];
