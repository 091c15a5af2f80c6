import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { readDocument } from '../src/documents/read.ts'
import { openArchive } from '../src/documents/readers/containers/archive.ts'

/*
 * One measurement in a process of its own, so that its memory is its own: `node read-once.ts floor|read FOLDER`.
 * Prints `{ ms, peakMb }`, the time from the first file to the last.
 */

/** What any reader of Word files has to do at least: unzip the parts that it needs and tokenise their XML. */
function unzipAndTokenise(bytes: Uint8Array): void {
  const archive = openArchive(bytes)
  for (const name of archive.names) {
    if (/^word\/(?:document|styles|numbering)\.xml$/.test(name)) {
      new SaxesParser({ position: false }).write(archive.text(name)).close()
    }
  }
}

const ways: Record<string, (bytes: Uint8Array) => unknown> = { floor: unzipAndTokenise, read: readDocument }
const [way = '', folder = ''] = process.argv.slice(2)
const run = ways[way]
if (!run) throw new Error('floor or read?')
const names = (await readdir(folder)).toSorted()
const start = performance.now()
for (const name of names) await run(await readFile(join(folder, name)))
const ms = performance.now() - start
process.stdout.write(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024 }))
