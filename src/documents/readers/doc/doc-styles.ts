import {
  type CharacterLook,
  characterLook,
  type ParagraphLook,
  paragraphLook,
  plainParagraph,
} from './doc-properties.ts'
import { viewOf } from './doc-sprms.ts'

type Style = { base: number; paragraph: DataView | null; character: DataView | null }
export type DocStyles = { paragraph(style: number): ParagraphLook; character(style: number): CharacterLook }

const noBase = 0xfff
const paragraphKind = 1
const deepest = 12

/** Reads the style sheet (STSH): how paragraphs of each style look, with what their styles inherit. */
export function readDocStyles(sheet: Uint8Array): DocStyles {
  const styles: (Style | null)[] = []
  if (sheet.length > 22) {
    const view = viewOf(sheet)
    const head = view.getUint16(0, true)
    const count = view.getUint16(2, true)
    const fixed = view.getUint16(4, true)
    let at = 2 + head
    for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
      const size = view.getUint16(at, true)
      styles.push(size === 0 ? null : styleAt(viewOf(sheet, at + 2, at + 2 + size), fixed))
      at += 2 + size
    }
  }
  const chain = (style: number): Style[] => {
    const found: Style[] = []
    for (let at = style; at !== noBase && found.length < deepest; ) {
      const one = styles[at]
      if (!one) break
      found.unshift(one)
      at = one.base
    }
    return found
  }
  const paragraphs = new Map<number, ParagraphLook>()
  return {
    paragraph(style) {
      const known = paragraphs.get(style)
      if (known) return known
      let look = plainParagraph
      for (const one of chain(style)) if (one.paragraph) look = paragraphLook(look, one.paragraph)
      paragraphs.set(style, look)
      return look
    },
    character(style) {
      let look: CharacterLook = { bold: false, hidden: false }
      for (const one of chain(style)) if (one.character) look = characterLook(look, one.character)
      return look
    },
  }
}

function styleAt(view: DataView, fixed: number): Style | null {
  if (view.byteLength < fixed + 2) return null
  const kindAndBase = view.getUint16(2, true)
  const style: Style = { base: kindAndBase >> 4, paragraph: null, character: null }
  if ((kindAndBase & 0xf) !== paragraphKind) return style
  let at = fixed + 2 + view.getUint16(fixed, true) * 2 + 2
  const paragraph = blockAt(view, at)
  if (!paragraph) return style
  style.paragraph = part(view, at + 4, at + 2 + paragraph.size)
  at = paragraph.end
  const character = blockAt(view, at)
  if (character) style.character = part(view, at + 2, at + 2 + character.size)
  return style
}

/** Blocks begin at even places. */
function blockAt(view: DataView, at: number): { size: number; end: number } | null {
  if (at + 2 > view.byteLength) return null
  const size = view.getUint16(at, true)
  return at + 2 + size > view.byteLength ? null : { size, end: at + 2 + size + (size % 2) }
}

function part(view: DataView, from: number, to: number): DataView {
  return new DataView(view.buffer, view.byteOffset + from, Math.max(0, to - from))
}
