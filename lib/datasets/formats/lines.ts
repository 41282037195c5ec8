import { Refused } from '../refusal';

/** A line of a text, numbered from 1. Refuses one of more than `longest` characters with `line-too-long`. */
export async function* numberedLines(
  text: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<{ readonly number: number; readonly line: string }> {
  let rest = '';
  let number = 1;
  for await (const part of text) {
    const lines = part.split('\n');
    for (const [i, piece] of lines.entries()) {
      if (i > 0) {
        yield { number, line: rest.replace(/\r$/, '') };
        number += 1;
        rest = '';
      }
      if (rest.length + piece.length > longest)
        throw new Refused('line-too-long', { line: number });
      rest += piece;
    }
  }
  if (rest !== '') yield { number, line: rest.replace(/\r$/, '') };
}
