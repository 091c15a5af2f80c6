import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder of this checkout: where `db/migrations` and `samples` lie. The code runs from `src` in tests and from
 * `dist` in use, so the place is looked for, never counted in `..`.
 */
export const projectRoot: string = findUpwards(import.meta.dirname, join('db', 'migrations'))

function findUpwards(folder: string, sign: string): string {
  if (existsSync(join(folder, sign))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error(`no folder above ${import.meta.dirname} holds ${sign}`)
  return findUpwards(parent, sign)
}
