import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { preact } from '@preact/preset-vite';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  plugins: [preact()],
  resolve: { alias: { '@': root } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/contracts/**/*.test.ts'],
          environment: 'node',
          // Walls of text take a loaded machine a while.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/without-layout.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A loaded machine may start a browser too slowly once.
          retry: 1,
          // After everything else, and alone: it measures.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
