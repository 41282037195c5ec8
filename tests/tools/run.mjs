// Runs one contributor command from a fresh checkout: installs what is missing, keeps standard output for the command.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command = '', ...rest] = process.argv.slice(2);

function run(program, args, stdio) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio,
    shell: process.platform === 'win32',
  });
  if (error) process.stderr.write(`${program}: ${error.message}\n`);
  return status ?? 1;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Second Source needs Node 20.19 or newer; this is ${process.version}.\n`);
  process.exit(1);
}
if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
  process.stderr.write('Installing dependencies …\n');
  const status = run('npm', ['ci', '--no-audit', '--no-fund'], ['ignore', 2, 2]);
  if (status !== 0) process.exit(status);
}
const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const script = join(root, 'tests', 'tools', `${command}.ts`);
if (!existsSync(script)) {
  process.stderr.write(`There is no command "${command}".\n`);
  process.exit(2);
}
// Paths on the command line are relative to where the person stands, not to the checkout.
const { status, error } = spawnSync(
  process.execPath,
  [tsx, '--tsconfig', join(root, 'tsconfig.json'), script, ...rest],
  {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  },
);
if (error) process.stderr.write(`${error.message}\n`);
process.exit(status ?? 1);
