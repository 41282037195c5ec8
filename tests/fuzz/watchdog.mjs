// Watches an attack from a thread of its own: an input that never ends is written down, and the attack ended.
import { writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { shared, file, limit } = workerData;
const HEAD = 8;
const [number, length] = [new Int32Array(shared, 0, 1), new Int32Array(shared, 4, 1)];
let last = -1;
let since = Date.now();

setInterval(() => {
  const now = Atomics.load(number, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  else if (now > 0 && Date.now() - since > limit) {
    writeFileSync(file, Buffer.from(shared, HEAD, Atomics.load(length, 0)));
    process.stderr.write(`An input did not end within ${limit} ms: ${file}\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}, 500);
