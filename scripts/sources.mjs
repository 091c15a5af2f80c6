import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const others = ['package-lock.json', 'tsconfig.json', 'vite.config.ts', join('scripts', 'build.mjs')]

/** One figure for the content of everything that the build reads; `dist/.sources` holds that of the last build. */
export function sourcesHash(root) {
  const inside = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
  const hash = createHash('sha256')
  for (const file of [...inside, ...others.map((name) => join(root, name))]) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}
