/** Asks until the answer is not null; fails with what was awaited after `limit` milliseconds. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null>,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`Waited ${limit} ms for ${what}`, last === null ? {} : { cause: last });
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
