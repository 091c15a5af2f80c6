// Builds dist/ with Vite. Made beside its place and moved there whole: a build that breaks off leaves the old one,
// and a program that starts meanwhile never finds half of it.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { sourcesHash } from './sources.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const place = join(root, 'dist')
const workshop = join(root, 'node_modules', '.cache', `shudarga-build-${process.pid}`)
const draft = join(workshop, 'new')
const begun = performance.now()
const hash = sourcesHash(root)

mkdirSync(draft, { recursive: true })
try {
  const builder = await createBuilder({
    root,
    configLoader: 'native',
    environments: {
      client: { build: { outDir: join(draft, 'client') } },
      server: { build: { outDir: draft } },
    },
  })
  for (const environment of [builder.environments.client, builder.environments.server]) {
    if (Object.keys(environment.config.build.rolldownOptions.input ?? {}).length > 0) {
      await builder.build(environment)
    }
  }
  writeFileSync(join(draft, '.sources'), hash)
  replace()
} finally {
  rmSync(workshop, { recursive: true, force: true })
}
console.error(`dist: ${Math.round(performance.now() - begun)} ms`)

/** Two builds at once end with one of the two, whole. */
function replace() {
  try {
    if (existsSync(place)) renameSync(place, join(workshop, 'former'))
    renameSync(draft, place)
  } catch (error) {
    // node_modules may lie on a file system of its own.
    if (error.code !== 'EXDEV') throw error
    rmSync(place, { recursive: true, force: true })
    cpSync(draft, place, { recursive: true })
  }
}
