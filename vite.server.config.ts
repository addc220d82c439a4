import { defineConfig } from 'vite'

/** The browser porch and its thread for reports; packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'out/server',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: {
        main: 'src/server/main.ts',
        'reports-worker': 'src/core/reports-worker.ts',
        'check-worker': 'src/core/backups/check-worker.ts',
      },
      external: ['better-sqlite3'],
      // All in one folder: the core finds its threads' programs beside its own.
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
})
