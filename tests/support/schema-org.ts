import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run';

/**
 * What is wrong with JSON-LD as schema.org defines it; empty for nothing. Told by the TypeScript compiler from the
 * definitions of `schema-dts`, which are generated from the vocabulary: unknown properties, values of another kind.
 */
export function refusedAs(type: 'ClaimReview[]', json: string): string {
  const folder = join(ROOT, '.cache', 'schema-org');
  mkdirSync(folder, { recursive: true });
  const [name] = type.split('[');
  const file = join(folder, `${crypto.randomUUID()}.ts`);
  writeFileSync(
    file,
    `import type { ${name ?? ''}, WithContext } from 'schema-dts';\nexport const told: WithContext<${name ?? ''}>[] = ${json};\n`,
  );
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      compiler,
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--ignoreConfig',
      '--module',
      'preserve',
      file,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(file);
  return status === 0 ? '' : stdout + stderr;
}
