/** Values of words listed in order from `first`, in steps: `ten twenty thirty` from 10 by 10. A place may hold several: `one|a`. */
export const inOrder = (list: string, first: number, step = 1): Record<string, number> =>
  Object.fromEntries(
    list
      .split(' ')
      .flatMap((words, at) => words.split('|').map((word) => [word, first + at * step] as const)),
  );
