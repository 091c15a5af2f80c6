import type { Paragraph } from '../../grid.ts'
import { walkXml } from '../xml-walk.ts'

type Style = { parent: string | null; align: Paragraph['align'] | undefined; bold: boolean | undefined }
export type ListLevel = { prefix: string; suffix: string; format: string; shown: number; start: number }

/** Named looks of paragraphs and words, and how lists are numbered: OpenDocument 1.3, 16.2 and 16.31. */
export type OdtStyles = { looks: Map<string, Style>; lists: Map<string, Map<number, ListLevel>> }

export function noStyles(): OdtStyles {
  return { looks: new Map(), lists: new Map() }
}

/** Adds the styles that a part (styles.xml or content.xml) defines. */
export function addStyles(styles: OdtStyles, xml: string): void {
  let look: Style | null = null
  let list: Map<number, ListLevel> | null = null
  walkXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'style') {
        look = { parent: attributes.get('parent-style-name') ?? null, align: undefined, bold: undefined }
        styles.looks.set(attributes.get('name') ?? '', look)
      } else if (name === 'paragraph-properties' && look) look.align = alignOf(attributes.get('text-align'))
      else if (name === 'text-properties' && look) look.bold = boldOf(attributes.get('font-weight'))
      else if (name === 'list-style') {
        list = new Map()
        styles.lists.set(attributes.get('name') ?? '', list)
      } else if (list && (name === 'list-level-style-number' || name === 'list-level-style-bullet')) {
        list.set(Number(attributes.get('level') ?? 1), {
          prefix: labelPart(attributes.get('num-prefix') ?? ''),
          suffix: labelPart(attributes.get('num-suffix') ?? ''),
          format: name === 'list-level-style-bullet' ? '•' : (attributes.get('num-format') ?? ''),
          shown: Number(attributes.get('display-levels') ?? 1),
          start: Number(attributes.get('start-value') ?? 1),
        })
      }
    },
    close: (name) => {
      if (name === 'style') look = null
      if (name === 'list-style') list = null
    },
  })
}

/** The look of a style with what it inherits. */
export function lookOf(styles: OdtStyles, name: string): { align: Paragraph['align']; bold: boolean } {
  let [align, bold]: [Style['align'], Style['bold']] = [undefined, undefined]
  let style = styles.looks.get(name)
  for (let deep = 0; style && deep < 30; deep++) {
    align ??= style.align
    bold ??= style.bold
    style = styles.looks.get(style.parent ?? '')
  }
  return { align: align ?? null, bold: bold ?? false }
}

function alignOf(said: string | undefined): Paragraph['align'] | undefined {
  if (said === 'center') return 'center'
  if (said === 'end' || said === 'right') return 'right'
  return said === undefined ? undefined : null
}

function boldOf(said: string | undefined): boolean | undefined {
  return said === undefined ? undefined : said === 'bold' || Number(said) >= 600
}

/** Each item of a list shows its label anew: a long one would make a large document of a small file. */
function labelPart(written: string): string {
  return written.slice(0, 100)
}
