import { SITES } from './sites';

/** The hosts of the registry as patterns: what browsers give leave for, whatever the path. */
export const HOSTS: readonly string[] = [
  ...new Set(
    SITES.flatMap(({ patterns }) =>
      patterns.map((pattern) => pattern.replace(/^(?<host>[^/]+\/\/[^/]+).*$/, '$<host>/*')),
    ),
  ),
];
