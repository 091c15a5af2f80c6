import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'

/** Entry name → file, for all files that the patterns find: a new entry needs no line here. */
function entries(...patterns: string[]): Record<string, string> {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: import.meta.dirname }))
  return Object.fromEntries(files.map((file) => [basename(file).replace(/\.\w+$/, ''), file]))
}

/**
 * Two outputs: `dist/client` for browsers, with content in the file names (`.vite/manifest.json` tells which), and
 * `dist/*.js` for Node, which leaves the packages in node_modules.
 */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  logLevel: 'warn',
  environments: {
    client: {
      consumer: 'client',
      build: {
        outDir: 'dist/client',
        manifest: true,
        // Old office machines: no newer syntax than browsers of 2020 read.
        target: 'es2020',
        assetsInlineLimit: 0,
        rolldownOptions: { input: ['src/ui/client/main.ts', 'src/ui/styles/main.css'] },
      },
    },
    server: {
      consumer: 'server',
      build: {
        outDir: 'dist',
        ssr: true,
        emptyOutDir: false,
        target: 'node24',
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          input: entries('src/main.ts', 'src/cli.ts', 'src/**/*-worker.ts'),
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
})
