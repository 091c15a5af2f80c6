import { written } from '../list-labels.ts'
import { childOf, childrenOf, numberOf, parseXml, settingOf, type XmlElement } from './docx-xml.ts'

type Level = { start: number; format: string; text: string }

/** Counts the automatic numbers of a document: ask once for each paragraph, in order. */
export type Numbering = { next(list: string, level: number): string }

const highest = 100_000
/** Each paragraph of a list shows its label anew: a long one would make a large document of a small file. */
const longestLabel = 100

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
  const lists = new Map<string, { definition: string; levels: Map<number, Level>; begins: Set<number> }>()
  for (const element of childrenOf(root, 'num')) {
    const definition = settingOf(element, 'abstractNumId') ?? ''
    const levels = new Map(definitions.get(definition))
    const begins = new Set<number>()
    for (const override of childrenOf(element, 'lvlOverride')) {
      const at = numberOf(override.attributes.ilvl, 8, 0)
      const level = childOf(override, 'lvl')
      const before = level ? levelOf(level) : levels.get(at)
      const start = settingOf(override, 'startOverride')
      if (before)
        levels.set(at, start === undefined ? before : { ...before, start: numberOf(start, highest, 1) })
      if (start !== undefined) begins.add(at)
    }
    lists.set(element.attributes.numId ?? '', { definition, levels, begins })
  }
  const counters = new Map<string, (number | undefined)[]>()
  return {
    next(id, level) {
      const list = lists.get(id)
      const format = list?.levels.get(level)
      if (!list || !format) return ''
      if (format.format === 'bullet') return '•'
      if (format.format === 'none') return ''
      const counts = counters.get(list.definition) ?? []
      counters.set(list.definition, counts)
      const current = counts[level]
      const anew = current === undefined || list.begins.delete(level)
      counts[level] = anew ? format.start : Math.min(current + 1, highest)
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
    text: (settingOf(element, 'lvlText') ?? '').slice(0, longestLabel),
  }
}
