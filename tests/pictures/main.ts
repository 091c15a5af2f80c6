// Pictures of every layout and paper as Word, Excel and PDF show it, beside those that somebody has looked at.
// `npm run pictures` says which differ from the kept ones; `-- --write` keeps the new ones instead; `-- --only NAME`.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../bench/table.ts'
import { writeFormats } from '../../src/documents/writers/write-document.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { missingPrograms, pagesOf, type Written } from './pages.ts'
import { difference, sheetOf } from './sheet.ts'
import { subjects } from './subjects.ts'

const folder = join(projectRoot, 'docs', 'pictures', 'documents')

/** More than another release of LibreOffice or of a font moves; a row that breaks elsewhere is more. */
const tolerated = 0.002

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, only: { type: 'string' }, into: { type: 'string' } },
})
const missing = missingPrograms()
if (missing.length > 0) {
  say(`Needed and not installed: ${missing.join(', ')}`)
  process.exit(1)
}

const chosen = (await subjects()).filter(
  ({ name }) => values.only === undefined || name.includes(values.only),
)
const files: Written[] = []
for (const { name, write } of chosen) {
  for (const format of writeFormats) {
    const bytes = await write(format)
    if (bytes) files.push({ name, format, bytes })
  }
}
const pages = await pagesOf(files)
let differing = 0
for (const { name } of chosen) {
  const shown = files.filter((file) => file.name === name)
  const all = shown.map((file) => pages.get(file) ?? [])
  const counts = shown.map(({ format }, index) => `${format} ${all[index]?.length ?? 0}`).join(', ')
  // The first page, and the last one, where what belongs together must stand together.
  const first = all.map((each) => each[0] ?? null)
  const last = all.map((each) => (each.length > 1 ? (each.at(-1) ?? null) : null))
  const picture = await sheetOf(last.some((page) => page !== null) ? [first, last] : [first])
  const file = join(values.into ?? folder, `${name}.png`)
  const kept = await readFile(file).catch(() => null)
  const share = kept === null ? null : await difference(kept, picture)
  const state =
    share === null ? 'new' : share > tolerated ? `differs (${(share * 100).toFixed(1)} %)` : 'same'
  if (state !== 'same') differing++
  if (values.write || values.into) {
    await mkdir(values.into ?? folder, { recursive: true })
    await writeFile(file, picture)
  }
  say(`${name}: ${state}, ${Math.ceil(picture.length / 1024)} KB, pages: ${counts}`)
}
// The compiler of PDF files waits a minute for more work.
process.exit(differing > 0 && !values.write ? 1 : 0)
