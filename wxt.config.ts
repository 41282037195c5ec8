import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { hostPatterns } from './lib/pages/aggregators/hosts';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  publicDir: 'components/public',
  vite: () => ({ plugins: [preact()], resolve: { alias: { '@': import.meta.dirname } } }),
  zip: { excludeSources: ['tests/**', '.ci/**'] },
  manifest: ({ browser }) => ({
    name: 'Second Source',
    description: 'Who else reported this, when, and where did each of them get it from?',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab'],
    host_permissions: [...hostPatterns],
    minimum_chrome_version: '120',
    action: { default_title: 'Second Source' },
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'second-source@second-source.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
