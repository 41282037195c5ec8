/** Answers kept; a context of some hundred reports has fewer different sentences. */
const MOST = 4_000;

/**
 * A function of one text that keeps its answers, because copies of one story are read sentence by sentence again and
 * again. For pure functions whose answers nobody changes; forgets all of them once there are `most`.
 */
export function remember<T>(make: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    if (known.size >= most) known.clear();
    const answer = make(text);
    known.set(text, { answer });
    return answer;
  };
}
