import type { Refusal, RefusalCode } from '@/lib/core/model/refusal';

export type { Refusal, RefusalCode };

/** A value, or why it was refused. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Carries a refusal through streams; `checked` turns it into a value again. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, params?: Refusal['params']) {
    super(code);
    this.refusal = params ? { code, params } : { code };
  }
}

/** Runs work and answers a refusal as a value; other errors are bugs and pass. */
export async function checked<T>(work: () => Promise<T>): Promise<Checked<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
