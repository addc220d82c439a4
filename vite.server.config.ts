import { defineConfig } from 'vite'

/** The browser porch as one program; its packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/server/main.ts',
    outDir: 'out/server',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: { external: ['better-sqlite3'] },
  },
})
