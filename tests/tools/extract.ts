// Prints what the extension reads from a saved page, as JSON on standard output.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { safeUrl } from '@/lib/core/text/url';
import { readSaved } from '../eval/saved';

function usage(message: string): never {
  process.stderr.write(
    `${message}\nUsage: npm run -s extract -- FILE.html --url URL [--now ISO]\n`,
  );
  process.exit(2);
}

function argumentsOf(): { file: string; url: string; now: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' }, now: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return usage('Give one saved page.');
    if (!values.url || safeUrl(values.url) === null)
      return usage('Give the address of the page with --url.');
    const time = values.now === undefined ? Date.now() : Date.parse(values.now);
    if (Number.isNaN(time)) return usage('--now is no ISO 8601 time.');
    return { file, url: values.url, now: new Date(time).toISOString() };
  } catch (error) {
    return usage(String(error));
  }
}

const { file, url, now } = argumentsOf();
let html = '';
try {
  html = readFileSync(file, 'utf8');
} catch (error) {
  usage(`Cannot read ${file}: ${String(error)}`);
}
process.stdout.write(`${JSON.stringify(readSaved(html, url, now), null, 2)}\n`);
