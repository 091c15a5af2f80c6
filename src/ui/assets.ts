import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }))
type Manifest = z.infer<typeof manifestSchema>

const MANIFEST = join('dist', 'client', '.vite', 'manifest.json')

/** Sources and a bundled server lie at different depths, so the build is looked for upwards from this file. */
const findManifest = (from: string): string | null => {
  const candidate = join(from, MANIFEST)
  if (existsSync(candidate)) return candidate
  const parent = dirname(from)
  return parent === from ? null : findManifest(parent)
}

const readManifest = (): Manifest => {
  const path = findManifest(import.meta.dirname)
  return path === null ? {} : manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

let manifest: Manifest | undefined

/** Entries of the client build, named as in vite.config.ts (paths from the root of the repository). */
export type AssetEntry = 'src/ui/styles/main.css' | 'src/ui/client/main.ts'

/**
 * Address of a built client file, with the hash of its contents in the name.
 * Without a build (unit tests) it is `/assets/<name>`, so that pages can still be rendered and compared.
 */
export const assetUrl = (entry: AssetEntry): string => {
  manifest ??= readManifest()
  const built = manifest[entry]
  if (built !== undefined) return `/${built.file}`
  const name = entry.slice(entry.lastIndexOf('/') + 1).replace(/\.ts$/, '.js')
  return `/assets/${name}`
}
