import type { AnyPage, PageAbout, PageForm } from '../page.ts'
import type { LineKind, PageLine } from '../page-line.ts'
import { type PageProof, proofFoot, qrSide } from '../page-proof.ts'
import { type PaperSize, paperOf } from '../paper.ts'
import { printable } from '../printable.ts'
import { qrSvg } from '../qr-image.ts'
import { textWidth } from '../text-measure.ts'
import words from '../words.json' with { type: 'json' }
import { tableData } from './pdf-table.ts'

/**
 * The page as the template takes it: plain JSON, lengths in points. The table goes on a new page at the row `breakAt`.
 */
export function pdfData(
  page: AnyPage,
  form: PageForm,
  about: PageAbout,
  { draft, breakAt }: { draft: boolean; breakAt: number | null },
): string {
  const paper = paperOf(form.orientation)
  const heading = Math.max(12, form.fontSize)
  const { margin } = paper
  return JSON.stringify({
    title: printable(about.title),
    author: about.organization === null ? [] : [printable(about.organization)],
    draft: draft ? words.draft : null,
    foot: page.proof ? printable(proofFoot(page.proof)) : null,
    form: {
      fonts: fontsFor(form.font),
      size: form.fontSize,
      heading,
      width: paper.width / 20,
      height: paper.height / 20,
      margin: {
        top: margin.top / 20,
        right: margin.right / 20,
        bottom: margin.bottom / 20,
        left: margin.left / 20,
      },
    },
    before: page.before.map((line) => lineData(line, true, heading, form, paper)),
    scriptPlace: page.scriptPlace ? printable(page.scriptPlace.caption) : null,
    proof: page.proof ? proofData(page.proof) : null,
    tables: page.table ? tableData(page.table, form, paper, breakAt) : [],
    after: page.after.map((line, index) =>
      // The mark of proof may not stand on a page of its own.
      lineData(line, index < page.after.length - 1 || page.proof !== undefined, heading, form, paper),
    ),
  })
}

function proofData({ lines, address, alternative }: PageProof): object {
  return { lines: lines.map(printable), svg: qrSvg(address), side: qrSide / 20, alternative }
}

/** Tinos has the widths of Times New Roman and goes with the program; any other font is taken where the machine has it. */
function fontsFor(font: string): string[] {
  return font === 'Times New Roman' ? ['Tinos'] : [printable(font), 'Tinos']
}

function sizeOf(kind: LineKind, { fontSize }: PageForm, heading: number): number {
  if (kind === 'annex') return Math.min(fontSize, 11)
  return kind === 'note' ? Math.max(9, fontSize - 1) : heading
}

type LineLook = { align?: 'center' | 'right'; bold?: boolean; from?: number; above?: number; below?: number }

const lineLooks: Record<LineKind, LineLook> = {
  annex: { align: 'right', from: 0.62, below: 6 },
  'approval-word': { align: 'center', bold: true, from: 0.62, below: 3 },
  'approval-position': { align: 'center', bold: true, from: 0.62, below: 3 },
  'approval-name': { align: 'center', bold: true, from: 0.62, below: 3 },
  title: { align: 'center', bold: true, above: 12, below: 6 },
  year: { align: 'center', below: 6 },
  window: { align: 'center', below: 6 },
  issued: { above: 8, below: 6 },
  'signature-role': { bold: true, from: 0.1, above: 14, below: 6 },
  signature: { from: 0.1, above: 8, below: 6 },
  organization: { align: 'center', bold: true, above: 18 },
  letterhead: { align: 'center', bold: true, below: 12 },
  addressee: { bold: true, from: 0.5, above: 20, below: 8 },
  subject: { above: 8, below: 14 },
  paragraph: { above: 4, below: 6 },
  note: { above: 4, below: 4 },
  free: { above: 4, below: 4 },
}

/** A long position takes two lines, so that there is room to sign beside it; null where it is short. */
function signWidth([position = '']: readonly string[], width: number, size: number): number | null {
  const most = width * 0.45
  return textWidth(position, size) > most ? most : null
}

function lineData(
  { kind, parts }: PageLine,
  sticky: boolean,
  heading: number,
  form: PageForm,
  paper: PaperSize,
): object {
  const { align = 'left', bold: isBold = false, from = 0, above = 4, below = 4 } = lineLooks[kind]
  const width = paper.textWidth / 20
  return {
    parts: parts.map(printable),
    sticky,
    look: {
      title: kind === 'title',
      sign: kind === 'signature',
      align,
      bold: isBold,
      justify: kind === 'paragraph',
      size: sizeOf(kind, form, heading),
      above,
      below,
      left: from * width,
      right: kind === 'signature' ? width * 0.1 : 0,
      signWidth: kind === 'signature' ? signWidth(parts, width, sizeOf(kind, form, heading)) : null,
    },
  }
}
