import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { FIREFOX_ID } from '@/tests/support/firefox';
import { ROOT } from '@/tests/support/run';

const FOLDER = join(ROOT, '.cache', 'bench');

/** Bundles one script of an extension into its folder. */
export async function bundle(entry: string, name: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    base: './',
    publicDir: false,
    resolve: { alias: { '@': ROOT } },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      target: 'es2022',
      rollupOptions: {
        input: { [name]: entry },
        output: {
          format: 'es',
          inlineDynamicImports: true,
          entryFileNames: '[name].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
}

const html = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><script type="module" src="${script}.js"></script>`;

/** Makes an extension around one engine and answers its folder: a background of its own, so that nobody pays for others. */
export async function extensionFor(
  engine: string,
  browser: 'chromium' | 'firefox' = 'chromium',
): Promise<string> {
  const folder = join(FOLDER, `${engine}-${browser}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const isSqlite = engine === 'sqlite';
  const here = join(ROOT, 'tests', 'bench');
  for (const [name, does] of [
    ['background', 'serve'],
    ['page', 'offer'],
  ] as const) {
    const entry = join(folder, `${name}-entry.ts`);
    const from = JSON.stringify(join(here, 'engines', engine));
    const host = JSON.stringify(join(here, 'host', name));
    writeFileSync(
      entry,
      `import { engine } from ${from};\nimport { ${does} } from ${host};\n${does}(engine);\n`,
    );
    await bundle(entry, name, folder);
    rmSync(entry);
  }
  await bundle(join(here, 'host', 'ask.ts'), 'ask', folder);
  if (isSqlite) {
    await bundle(join(here, 'host', 'offscreen.ts'), 'offscreen', folder);
    await bundle(join(here, 'engines', 'sqlite-worker.ts'), 'sqlite-worker', folder);
    writeFileSync(join(folder, 'offscreen.html'), html('offscreen'));
  }
  writeFileSync(join(folder, 'page.html'), html('page'));
  writeFileSync(join(folder, 'ask.html'), html('ask'));
  const csp = `script-src 'self'${isSqlite ? " 'wasm-unsafe-eval'" : ''}; object-src 'none'`;
  const manifest = {
    manifest_version: 3,
    name: `Benchmark: ${engine}`,
    version: '1',
    permissions: ['storage', 'unlimitedStorage', ...(isSqlite ? ['offscreen'] : [])],
    ...(browser === 'chromium'
      ? { background: { service_worker: 'background.js', type: 'module' } }
      : {
          background: { scripts: ['background.js'], type: 'module' },
          browser_specific_settings: { gecko: { id: FIREFOX_ID } },
        }),
    content_security_policy: { extension_pages: csp },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
