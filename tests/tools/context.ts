// Prints the whole StoryContext of a saved page as JSON: the shipped chain, with the store in memory and no browser.
import './outside-browser';
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import { readOutletTable } from '@/lib/core/outlets/table';
import { parsePack } from '@/lib/datasets/pack/parse';
import { openStore } from '@/lib/store/open';
import { findContext } from '@/lib/tasks/find-context';
import { loadPack } from '@/lib/tasks/load-starter';
import { offerNumbers } from '@/lib/tasks/numbers';
import { readSaved } from '../eval/saved';

const USAGE = 'Usage: npm run -s context -- FILE.html --url URL [--now ISO] [--library PACK]\n';
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const STARTER = join(ROOT, 'components', 'public', 'starter', 'kazakhstan-2022.json');
const OUTLETS = join(ROOT, 'components', 'public', 'outlets', 'outlets.txt');

/** What the person asked for; throws on a command line that makes no sense. */
function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      now: { type: 'string', default: new Date().toISOString() },
      library: { type: 'string', default: STARTER },
    },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new Error('Name one file.');
  if (values.url === undefined || !URL.canParse(values.url))
    throw new Error('--url needs an address.');
  const now = new Date(values.now);
  if (Number.isNaN(now.getTime())) throw new Error('--now needs a time in ISO 8601.');
  return {
    html: readFileSync(file, 'utf8'),
    url: values.url,
    now: now.toISOString(),
    library: readFileSync(values.library, 'utf8'),
  };
}

/** Ends with a message on standard error. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n${USAGE}`);
  process.exit(2);
}

function commandLine() {
  try {
    return asked();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const { html, url, now, library } = commandLine();
const pack = parsePack(library);
if (!pack.ok) refuse(`The library is no pack: ${pack.problem.code}`);
const reading = readSaved(html, url, now);
addLocales(LOCALES);
offerNumbers(numberReader);
const store = openStore();
const loaded = await loadPack(store, pack.value, now);
if (!loaded.ok) refuse(`The library could not be loaded: ${loaded.problem.code}`);
const outlets = readOutletTable(readFileSync(OUTLETS, 'utf8'));
const context = await findContext(store, reading, Promise.resolve(outlets));
const problem = context.ok ? null : context.problem;
const answer = context.ok ? context.value : { problem, reading };
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
