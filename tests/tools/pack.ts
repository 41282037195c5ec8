import { Refused } from '@/lib/datasets/refusal';
import { build } from './packs/build';
import { keygen } from './packs/keys';
import { sign } from './packs/sign';
import { Usage } from './packs/usage';
import { diff, verify } from './packs/verify';

const ACTIONS = new Map([
  ['build', build],
  ['verify', verify],
  ['diff', diff],
  ['sign', sign],
  ['keygen', keygen],
]);

const say = (value: object): unknown => process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);

/** 0: done; 1: refused, with its code; 2: not a command line that can be run. */
async function run([name = '', ...rest]: readonly string[]): Promise<number> {
  try {
    const action = ACTIONS.get(name);
    if (!action) throw new Usage(`One of: ${[...ACTIONS.keys()].join(', ')}`);
    say({ ok: true, ...(await action(rest)) });
    return 0;
  } catch (error) {
    if (error instanceof Refused) {
      say({ ok: false, ...error.refusal });
      return 1;
    }
    process.stderr.write(`pack: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

process.exitCode = await run(process.argv.slice(2));
