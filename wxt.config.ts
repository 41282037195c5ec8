import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { HOSTS } from './lib/pages/aggregators/hosts';
import { SITES } from './lib/pages/aggregators/sites';

const patterns = SITES.flatMap((site) => site.patterns);

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // Feeds and datasets that a person follows, each host only with their permission.
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types second-source',
].join('; ');

/** Scripts that several pages have in common: what all of them need, and what shows a story. Many small ones cost more. */
function sharedBy(module: string): string | undefined {
  const path = module.replace(`${import.meta.dirname}/`, '');
  if (
    /virtual:wxt|^node_modules\/(?:preact|@preact)|^components\/(?:ui|begin|locales\/(?:text|spoken|language|moments|en\.json))|^lib\/core\/model\/problem|^lib\/messaging\/(?:extension|remote|local|look|areas\/asked)/.test(
      path,
    )
  )
    return 'base';
  if (
    /^components\/(?:state\/use-tab-context|timeline\/[^/]+$|origins\/on-demand|views\/context\/(?!Below|Popup|Footer|SiteSwitch))/.test(
      path,
    )
  )
    return 'story';
  return undefined;
}

export default defineConfig({
  imports: false,
  publicDir: 'components/public',
  vite: () => ({
    plugins: [preact()],
    resolve: { alias: { '@': import.meta.dirname } },
    build: {
      minify: 'terser',
      // Readability calls its own methods `_grabArticle` and the like hundreds of times.
      terserOptions: {
        ecma: 2020,
        compress: { passes: 3, ecma: 2020, unsafe_methods: true, keep_fargs: false },
        mangle: { properties: { regex: /^_[a-z]/i } },
        format: { ecma: 2020 },
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ inputPath }) => inputPath.endsWith('.html'))) return;
      for (const output of [config.build?.rollupOptions?.output ?? []].flat())
        output.manualChunks = sharedBy;
    },
  },
  zip: { excludeSources: ['tests/**', '.ci/**', '.github/**'] },
  manifest: ({ browser }) => ({
    name: 'Second Source',
    description: 'Who else reported this, when, and where did each of them get it from?',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: 'Open the side panel',
      },
      'check-selection': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Check the selected words',
      },
    },
    host_permissions: [...HOSTS],
    optional_host_permissions: ['*://*/*'],
    content_scripts: [{ matches: patterns, js: ['aggregators.js'], run_at: 'document_start' }],
    minimum_chrome_version: '123',
    action: { default_title: 'Second Source' },
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'second-source@second-source.invalid',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
