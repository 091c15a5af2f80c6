import { ReadingError } from '../../reading-error.ts'

/** An element of a Word part: names and attributes without their prefixes, which tools choose freely. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

const deepest = 250
const mostNodes = 3_000_000

/** The attributes that readers of Word parts ask for; the rest (revision marks, measures) is half of a file. */
const wanted = new Set(['val', 'w', 'abstractNumId', 'numId', 'ilvl', 'styleId', 'type', 'default'])

/** Looks, languages, proofing and earlier looks: most elements of a file, with nothing of its text in them. */
const decoration = new Set(
  (
    'proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak latentStyles rsids sectPr tabs ' +
    'rFonts sz szCs bCs i iCs u color lang noProof kern shd highlight spacing ind snapToGrid widowControl ' +
    'keepNext keepLines contextualSpacing tcW tcBorders tcMar vAlign noWrap hideMark trHeight cantSplit tblHeader ' +
    'tblW tblBorders tblCellMar tblLayout tblLook tblInd cnfStyle rPrChange pPrChange tblPrChange tcPrChange'
  ).split(' '),
)

/** What runs, paragraphs, cells and rows say of their looks: the same few in a file, again for each word. */
const settings = new Set(['rPr', 'pPr', 'tcPr', 'trPr'])

const none: Record<string, string> = Object.freeze({})

/** An opening tag as the tree takes it. The same one may be given many times: nothing in it is ever changed. */
export type OpeningTag = {
  local: string
  attributes: Readonly<Record<string, string>>
  decoration: boolean
  /** Opens the looks of a run, paragraph, cell or row. */
  settings: boolean
  selfClosing: boolean
}

/** An opening tag of all attributes as they are written; those that nobody asks for are left out. */
export class TagMaker {
  private attributes = none

  attribute(name: string, value: string): void {
    const local = withoutPrefix(name)
    if (!wanted.has(local)) return
    if (this.attributes === none) this.attributes = { [local]: value }
    else this.attributes[local] = value
  }

  /** The tag of the attributes that were told since the last one. */
  finish(name: string, selfClosing: boolean): OpeningTag {
    const local = withoutPrefix(name)
    const attributes = this.attributes
    this.attributes = none
    return {
      local,
      attributes,
      decoration: decoration.has(local),
      settings: !selfClosing && settings.has(local),
      selfClosing,
    }
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Builds the tree of what readers of Word parts ask for, out of the tags and texts of a part in their order. */
export class DocxTree {
  readonly root: XmlElement = { name: '', attributes: none, children: [] }
  private readonly open: XmlElement[] = [this.root]
  private inner = this.root
  private nodes = 0
  private depth = 1
  /** The depth of the decoration that is being passed over, 0 outside of any. */
  private passedOver = 0

  /** @throws ReadingError 'too-complex' */
  openTag({ local, attributes, decoration, selfClosing }: OpeningTag): void {
    if (++this.nodes > mostNodes || this.depth > deepest) throw new ReadingError('too-complex')
    if (!selfClosing) this.depth++
    if (this.passedOver > 0) return
    if (decoration) {
      if (!selfClosing) this.passedOver = this.depth
      return
    }
    const element: XmlElement = { name: local, attributes, children: [] }
    this.inner.children.push(element)
    if (selfClosing) return
    this.open.push(element)
    this.inner = element
  }

  closeTag(): void {
    if (this.passedOver === 0) {
      this.open.pop()
      this.inner = this.open.at(-1) ?? this.root
    } else if (this.passedOver === this.depth) this.passedOver = 0
    this.depth--
  }

  /** A whole element that was read before: it counts as one, and is shared by all who have it. */
  append(element: XmlElement): void {
    if (++this.nodes > mostNodes) throw new ReadingError('too-complex')
    if (this.passedOver === 0) this.inner.children.push(element)
  }

  text(piece: string): void {
    if (this.passedOver === 0) this.inner.children.push(piece)
  }
}
