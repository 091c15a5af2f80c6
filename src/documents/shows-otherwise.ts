import { detectFormat } from './detect.ts'
import type { Archive } from './readers/containers/archive.ts'
import { walkXml, type XmlElement } from './readers/xml-walk.ts'

/**
 * Whether the program of a file may show other words than were read of it. Of Word and Excel files that is told: by
 * crossed-out, hidden or white text, changes still to be accepted, fields, formulas, formats with words of their own, text
 * brought from elsewhere, or parts that are not those that were read. Who wants a changed document to pass for the approved
 * one has these at hand; no program that only saves a file anew puts them into it. Of all other formats it is so.
 * @throws ReadingError as the archive and its parts do
 */
export function mayShowOtherwise(bytes: Uint8Array): boolean {
  const { format, archive } = detectFormat(bytes)
  if (!archive || (format !== 'docx' && format !== 'xlsx')) return true
  return partsAreOthers(archive) || shown(archive).some((name) => partShowsOtherwise(archive.text(name)))
}

const main = ['word/document.xml', 'xl/workbook.xml']

/** What a relation of this kind has to lead to, for that is what was read. */
const usualTarget: Readonly<Record<string, RegExp>> = {
  officeDocument: /^\/?(?:word\/document|xl\/workbook)\.xml$/,
  styles: /^(?:\/(?:word|xl)\/)?styles\.xml$/,
  numbering: /^(?:\/word\/)?numbering\.xml$/,
  sharedStrings: /^(?:\/xl\/)?sharedStrings\.xml$/,
}
const foreign = new Set(['aFChunk', 'subDocument', 'attachedTemplate'])

function partsAreOthers(archive: Archive): boolean {
  let others = !main.some((name) => archive.has(name))
  const relations = ['_rels/.rels', 'word/_rels/document.xml.rels', 'xl/_rels/workbook.xml.rels']
  for (const name of relations.filter((known) => archive.has(known))) {
    walkXml(archive.text(name), {
      open: ({ attributes }) => {
        const kind = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
        const usual = Object.hasOwn(usualTarget, kind) ? usualTarget[kind] : undefined
        if (foreign.has(kind) || (usual && !usual.test(attributes.get('Target') ?? ''))) others = true
      },
    })
  }
  return others
}

/** Parts whose words stand in the page. Pictures, text boxes of sheets, headers and footers are not compared, and the page says so. */
function shown({ names }: Archive): string[] {
  return names.filter(
    (name) =>
      /^(?:word|xl)\/.*\.xml$/i.test(name) &&
      !/\/(?:header|footer|settings|webSettings|fontTable)\d*\.xml$|\/(?:theme|drawings|glossary)\//i.test(
        name,
      ),
  )
}

const never = new Set([
  ...['altChunk', 'subDoc', 'dataBinding', 'footnoteReference', 'endnoteReference', 'instrText', 'fldSimple'],
  ...['del', 'moveFrom', 'ruby', 'f', 'rPh'],
])
const switches = new Set(['strike', 'dstrike', 'vanish', 'specVanish'])
const plainFormat = /^(?:General|@|(?:#,##0|0+)(?:\.0+)?%?|[ymdhs/.:\- ]+)$/i
const escaped = /\\([^\p{L}\p{N}])/gu
const words = /[\p{L}\p{N}]{2}/u

function partShowsOtherwise(xml: string): boolean {
  let found = false
  /** Within what different programs show differently. */
  let alternatives = 0
  let labelWithoutNumber = false
  const shows = ({ name, attributes }: XmlElement): boolean => {
    const value = attributes.get('val') ?? ''
    if (never.has(name)) return true
    if (switches.has(name)) return !/^(?:0|false|off)$/.test(value)
    if (name === 'color') return /^F{6}$/i.test(value)
    if (name === 'numFmt' && attributes.has('formatCode'))
      return !plainFormat.test((attributes.get('formatCode') ?? '').replace(escaped, '$1'))
    if (name === 'numFmt') labelWithoutNumber = value === 'bullet' || value === 'none'
    if (name === 'lvlText') return labelWithoutNumber && words.test(value)
    return name === 't' && alternatives > 0
  }
  walkXml(xml, {
    open: (element) => {
      if (element.name === 'AlternateContent') alternatives++
      found ||= shows(element)
    },
    close: (name) => {
      if (name === 'AlternateContent') alternatives--
    },
  })
  return found
}
