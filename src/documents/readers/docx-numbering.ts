import { childOf, childrenOf, numberOf, parseXml, settingOf, type XmlElement } from './docx-xml.ts'

type Level = { start: number; format: string; text: string }

/** Counts the automatic numbers of a document: ask once for each paragraph, in order. */
export type Numbering = { next(list: string, level: number): string }

const highest = 100_000
const cyrillic = [...'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя']

/**
 * Reads numbering.xml and gives the text that Word shows before a paragraph: "1.1.", "а)", "II." or "•" for any
 * bullet. Lists that share one definition count on together, as in Word; a start override begins anew.
 */
export function readNumbering(xml: string | null): Numbering {
  const root = xml === null ? undefined : childOf(parseXml(xml), 'numbering')
  const definitions = new Map<string, Map<number, Level>>()
  for (const element of childrenOf(root, 'abstractNum')) {
    definitions.set(element.attributes.abstractNumId ?? '', levelsOf(element))
  }
  const lists = new Map<string, { definition: string; levels: Map<number, Level>; own: boolean }>()
  for (const element of childrenOf(root, 'num')) {
    const definition = settingOf(element, 'abstractNumId') ?? ''
    const levels = new Map(definitions.get(definition))
    let own = false
    for (const override of childrenOf(element, 'lvlOverride')) {
      const at = numberOf(override.attributes.ilvl, 8, 0)
      const level = childOf(override, 'lvl')
      const before = level ? levelOf(level) : levels.get(at)
      const start = settingOf(override, 'startOverride')
      if (before)
        levels.set(at, start === undefined ? before : { ...before, start: numberOf(start, highest, 1) })
      own ||= start !== undefined
    }
    lists.set(element.attributes.numId ?? '', { definition, levels, own })
  }
  const counters = new Map<string, (number | undefined)[]>()
  return {
    next(id, level) {
      const list = lists.get(id)
      const format = list?.levels.get(level)
      if (!list || !format) return ''
      if (format.format === 'bullet') return '•'
      if (format.format === 'none') return ''
      const key = list.own ? `list ${id}` : `definition ${list.definition}`
      const counts = counters.get(key) ?? []
      counters.set(key, counts)
      const current = counts[level]
      counts[level] = current === undefined ? format.start : Math.min(current + 1, highest)
      counts.length = level + 1
      return format.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const shown = list.levels.get(at)
        return written(counts[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal')
      })
    },
  }
}

function levelsOf(element: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(element, 'lvl').map((level) => [numberOf(level.attributes.ilvl, 8, 0), levelOf(level)]),
  )
}

function levelOf(element: XmlElement): Level {
  return {
    start: numberOf(settingOf(element, 'start'), highest, 1),
    format: settingOf(element, 'numFmt') ?? 'decimal',
    text: settingOf(element, 'lvlText') ?? '',
  }
}

function written(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])
    case 'lowerLetter':
      return letter(value, [...'abcdefghijklmnopqrstuvwxyz'])
    case 'russianUpper':
      return letter(value, cyrillic).toUpperCase()
    case 'russianLower':
      return letter(value, cyrillic)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** After the last letter Word doubles: z, aa, bb. */
function letter(value: number, letters: readonly string[]): string {
  const index = (value - 1) % letters.length
  const times = Math.min(1 + Math.floor((value - 1) / letters.length), 20)
  return (letters[Math.max(0, index)] ?? '').repeat(times)
}

function roman(value: number): string {
  if (value > 3999) return String(value)
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [amount, sign] of signs) {
    while (rest >= amount) {
      text += sign
      rest -= amount
    }
  }
  return text
}
