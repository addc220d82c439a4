import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { words } from './vite.words.ts'

/** The desktop porch and the page. The page serves both porches, so it is built for current browsers. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: 'electron/main/index.ts',
          core: 'electron/core/index.ts',
          'reports-worker': 'src/core/reports-worker.ts',
          'check-worker': 'src/core/backups/check-worker.ts',
        },
        // All in one folder: the core finds its threads' programs beside its own.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can load nothing beside itself and must be CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/ui',
    base: './',
    plugins: [react(), words()],
    build: {
      outDir: 'out/renderer',
      target: 'es2023',
      // electron-vite leaves pages as they are; in a browser every kilobyte is waited for.
      minify: true,
      rolldownOptions: { input: 'src/ui/index.html' },
    },
  },
})
