/** Whether the browser promised to keep what is stored when the disk runs full; null where it does not tell. */
export async function isPersisted(): Promise<boolean | null> {
  const answer = await globalThis.navigator?.storage?.persisted?.().catch(() => null);
  return answer ?? null;
}

/** Asks the browser for that promise; from within a click, since some browsers ask the person. */
export async function persist(): Promise<boolean> {
  return (await globalThis.navigator?.storage?.persist?.().catch(() => false)) ?? false;
}
