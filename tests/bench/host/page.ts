import { corpusOf } from '../corpus';
import type { Engine } from '../engine';

/** Lets the driver build the index in a page of the extension; `progress` tells how far it is. */
export function offer(engine: Engine): void {
  Object.assign(globalThis, {
    progress: 0,
    async build(size: number) {
      const start = performance.now();
      const corpus = corpusOf(size);
      await engine.build(
        size,
        (number) => corpus.report(number),
        (done) => {
          Object.assign(globalThis, { progress: done });
        },
      );
      return performance.now() - start;
    },
  });
}
