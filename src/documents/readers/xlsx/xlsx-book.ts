import { ReadingError } from '../../reading-error.ts'
import type { Archive } from '../containers/archive.ts'
import { walkXml } from '../xml-walk.ts'

/** What holds for the whole workbook: ECMA-376 part 1, 18.2 and 18.4. */
export type Book = {
  /** The sheets that are shown, in the order of their tabs: what they are called, and their part. */
  sheets: { name: string; path: string }[]
  hiddenSheets: number
  /** Days are counted from 1904 (files that once came from a Mac). */
  from1904: boolean
  sharedStrings: string[]
}

/** @throws ReadingError 'broken-file' | 'archive-bomb' | 'password-protected' */
export function readBook(archive: Archive): Book {
  const main = mainPart(archive)
  const targets = relationsOf(archive, main)
  const sheets: Book['sheets'] = []
  let hiddenSheets = 0
  let from1904 = false
  walkXml(archive.text(main), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '')
      if (name !== 'sheet') return
      const path = targets.get(attributes.get('id') ?? '')
      if ((attributes.get('state') ?? 'visible') !== 'visible') hiddenSheets++
      else if (path?.includes('worksheets/') && archive.has(path))
        sheets.push({ name: attributes.get('name') ?? '', path })
    },
  })
  const strings = archive.names.find((name) => /(^|\/)sharedStrings\.xml$/i.test(name))
  return { sheets, hiddenSheets, from1904, sharedStrings: strings ? readStrings(archive.text(strings)) : [] }
}

function mainPart(archive: Archive): string {
  const found = [...relationsOf(archive, '').values()].find((path) => /workbook[^/]*\.xml$/i.test(path))
  const main = found ?? 'xl/workbook.xml'
  if (!archive.has(main)) throw new ReadingError('broken-file')
  return main
}

/** Relation id → path of the part, for the part at `path` ('' is the package itself). */
function relationsOf(archive: Archive, path: string): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const part = `${folder}_rels/${path.slice(folder.length)}.rels`
  const targets = new Map<string, string>()
  if (!archive.has(part)) return targets
  walkXml(archive.text(part), {
    open: ({ name, attributes }) => {
      const target = attributes.get('Target')
      if (name !== 'Relationship' || target === undefined || attributes.get('TargetMode') === 'External')
        return
      const whole = target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`
      targets.set(attributes.get('Id') ?? '', whole)
    },
  })
  return targets
}

function readStrings(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inReading = 0
  walkXml(xml, {
    open: ({ name }) => {
      if (name === 'si') text = ''
      // How East Asian words are read aloud stands beside them and is not displayed.
      if (name === 'rPh') inReading++
      inText = name === 't'
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeString(text))
      if (name === 'rPh') inReading--
      inText = false
    },
    text: (piece) => {
      if (inText && inReading === 0) text += piece
    },
  })
  return strings
}

/** ST_Xstring (22.9.2.19): _x000D_ stands for a control sign. */
export function unescapeString(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
