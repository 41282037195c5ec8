interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/** Runs writes so that all of them are kept or none: a failed request alone would let the browser commit the rest. */
export async function whole<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  try {
    const value = await work();
    await tx.done;
    return value;
  } catch (error) {
    const ended = tx.done.catch(() => null);
    try {
      tx.abort();
    } catch {
      // It was aborted by the browser already.
    }
    await ended;
    throw error;
  }
}
