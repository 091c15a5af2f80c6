import { ReadingError } from '../reading-error.ts'

/** An element of a Word part: names and attributes without their prefixes, which tools choose freely. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
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

const none: Record<string, string> = Object.freeze({})

type Name = { local: string; wanted: boolean; decoration: boolean }

/** Builds the tree of what readers of Word parts ask for, out of the tags and texts of a part in their order. */
export class DocxTree {
  readonly root: XmlElement = { name: '', attributes: none, children: [] }
  private readonly open: XmlElement[] = [this.root]
  private inner = this.root
  /** Those of the tag that comes next. */
  private attributes = none
  private nodes = 0
  private depth = 1
  /** The depth of the decoration that is being passed over, 0 outside of any. */
  private passedOver = 0
  /** A file has few names and says them a hundred thousand times. */
  private readonly names = new Map<string, Name>()

  /** Whether an attribute of the tag that comes next has to be told. */
  asksFor(name: string): boolean {
    return this.passedOver === 0 && this.nameOf(name).wanted
  }

  attribute(name: string, value: string): void {
    const { local } = this.nameOf(name)
    if (this.attributes === none) this.attributes = { [local]: value }
    else this.attributes[local] = value
  }

  /** @throws ReadingError 'too-complex' */
  openTag(name: string, selfClosing: boolean): void {
    if (++this.nodes > mostNodes || this.depth > deepest) throw new ReadingError('too-complex')
    if (!selfClosing) this.depth++
    if (this.passedOver > 0) return
    const attributes = this.attributes
    this.attributes = none
    const { local, decoration } = this.nameOf(name)
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

  /** Whether a text that comes now has to be told. */
  get wantsText(): boolean {
    return this.passedOver === 0
  }

  text(piece: string): void {
    if (this.passedOver === 0) this.inner.children.push(piece)
  }

  private nameOf(name: string): Name {
    const known = this.names.get(name)
    if (known) return known
    const local = name.slice(name.indexOf(':') + 1)
    const found = { local, wanted: wanted.has(local), decoration: decoration.has(local) }
    if (this.names.size < 1000) this.names.set(name, found)
    return found
  }
}
