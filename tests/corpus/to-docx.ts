import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Print } from './habit.ts'
import type { Line, Paper, PaperBlock, PaperCell, PaperSheet, PaperTable } from './paper.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const single = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const bordersOf = (edge: typeof none | typeof single) => ({
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge,
})
const sides = { top: single, bottom: single, left: single, right: single }
/** Twentieths of a point between the margins of A4 across. */
const pageWidth = 15_000

/** A Word file with lists and counted numbers as Word keeps them: not as text. */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 20 } } } },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '\u2022', alignment: AlignmentType.LEFT }],
        },
        {
          reference: 'plan',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: 'Зорилт %1.', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { orientation }, margin: { top: 800, bottom: 800, left: 900, right: 700 } },
        },
        children: paper.blocks
          .filter((block) => block.kind !== 'sheet')
          .map((block) => blockOf(block, paper.landscape)),
      },
    ],
  })
  return withSharedLists(new Uint8Array(await Packer.toBuffer(document)))
}

/** The library lets every list begin anew; Word's own lists do so only when asked. */
function withSharedLists(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'word/numbering.xml'
  const numbering = parts[name]
  if (!numbering) return bytes
  const xml = strFromU8(numbering).replace(/<w:lvlOverride.*?<\/w:lvlOverride>/g, '')
  return zipSync({ ...parts, [name]: strToU8(xml) })
}

function blockOf(block: Exclude<PaperBlock, PaperSheet>, landscape: boolean): Paragraph | Table {
  return block.kind === 'table'
    ? tableOf(block, landscape)
    : new Paragraph({
        alignment:
          AlignmentType[block.align === 'left' ? 'LEFT' : block.align === 'right' ? 'RIGHT' : 'CENTER'],
        children: runsOf(block.text, block.bold),
      })
}

function runsOf(text: string, bold: boolean): TextRun[] {
  return text.split('\t').map((part, at) => new TextRun({ text: at === 0 ? part : `\t${part}`, bold }))
}

function tableOf(table: PaperTable, landscape: boolean): Table {
  const sum = table.widths.reduce((all, width) => all + width, 0)
  const whole = landscape ? pageWidth : 10_000
  const widths = table.widths.map((width) => Math.round((width / sum) * whole))
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    borders: tableBorders(table),
    ...(table.print ? { margins: marginsOf(table.print) } : {}),
    rows: table.rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: table.repeatHeader && row < table.headerRows,
          // Letters that stand on their side need the room that a person drags the row to.
          ...(cells.some((cell) => cell.turned) ? { height: { value: 1500, rule: HeightRule.ATLEAST } } : {}),
          children: cells.map((cell) => cellOf(cell, row < table.headerRows, table.print)),
        }),
    ),
  })
}

function tableBorders({ bordered, print }: PaperTable): ReturnType<typeof bordersOf> {
  if (print?.lines === 'across') {
    return { ...bordersOf(none), top: single, bottom: single, insideHorizontal: single }
  }
  return bordersOf(bordered && !print ? single : none)
}

function marginsOf({ padding = 108, paddingAbove = 0 }: Print) {
  return { left: padding, right: padding, top: paddingAbove, bottom: paddingAbove }
}

function cellOf(
  { lines, columnSpan, rowSpan, bold = false, align, turned, held }: PaperCell,
  heads: boolean,
  print: Print | undefined,
): TableCell {
  const shown = lines.length > 0 ? lines : [{ text: '' }]
  const justified = print?.align === 'justified' && !heads
  const centred = align === 'center' || print?.align === 'centred'
  return new TableCell({
    columnSpan,
    rowSpan,
    ...(turned ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    ...(heads && print?.lines === 'filled-header' ? { shading: { fill: 'D9E2F3' } } : {}),
    ...(heads && print?.lines === 'ruled-header' ? { borders: sides } : {}),
    ...(print?.vertical ? { verticalAlign: VerticalAlign.CENTER } : {}),
    children: held
      ? held.filter((block) => block.kind !== 'sheet').map((block) => blockOf(block, true))
      : shown.map((line) => lineOf(line, bold, centred ? 'CENTER' : justified ? 'BOTH' : null)),
  })
}

function lineOf(line: Line, bold: boolean, align: 'CENTER' | 'BOTH' | null): Paragraph {
  return new Paragraph({
    ...(align ? { alignment: AlignmentType[align] } : {}),
    ...(line.bullet ? { numbering: { reference: 'bullets', level: 0 } } : {}),
    ...(line.counted ? { numbering: { reference: 'plan', level: line.counted.level } } : {}),
    children: [new TextRun({ text: line.text, bold })],
  })
}
