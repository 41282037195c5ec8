import { Refused } from '../refusal';

/** Lines of a byte stream, without line ends. Refuses with `line-too-long` and, unless it is UTF-8, with `encoding`. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: string[] = [];
  let length = 0;
  let line = 1;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new Refused('encoding', { line });
    }
  };
  const whole = (): string => rest.join('').replace(/\r$/, '');
  for await (const bytes of stream) {
    const parts = decode(bytes).split('\n');
    for (const [i, part] of parts.entries()) {
      if (i > 0) {
        yield whole();
        line += 1;
        rest = [];
        length = 0;
      }
      length += part.length;
      if (length > longest) throw new Refused('line-too-long', { line });
      rest.push(part);
    }
  }
  rest.push(decode());
  if (whole() !== '') yield whole();
}
