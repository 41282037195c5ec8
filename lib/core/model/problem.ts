/** What went wrong or was refused: a stable code, its parameters, no prose (that lives in `components/locales`). */
export interface Problem {
  readonly code: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | 'no-headline'
  | 'empty-page'
  | 'page-too-large'
  | 'too-many-snippets'
  | 'metadata-disagrees'
  | 'layout-changed'
  | 'unsupported-address'
  | 'unsafe-link'
  | 'not-a-pack'
  | 'pack-version'
  | 'pack-report'
  | 'pack-incomplete'
  | 'bad-message'
  | 'not-allowed'
  | 'no-access'
  | 'store-unavailable'
  | 'store-full'
  | 'store-damaged'
  /** A script of the extension could not be run: fewer figures and attributions were read than there are. */
  | 'partly-read'
  | 'reports-lost'
  | 'work-lost'
  | 'datasets-damaged'
  | 'more-reports'
  | 'not-opml'
  | 'not-a-library'
  | 'not-told'
  | 'cancelled'
  | 'internal';

/** A value or the problem that stood in its way. Failures are values; exceptions are for bugs. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A successful result. */
export const done = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failed result. */
export function failed<T>(code: ProblemCode, params?: Problem['params']): Result<T> {
  return { ok: false, problem: params ? { code, params } : { code } };
}

const UNREAD: readonly ProblemCode[] = ['store-unavailable', 'store-damaged'];

/** Whether the library could not be asked in full: that nothing was found there says nothing then. */
export const isUnread = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => UNREAD.includes(code));
