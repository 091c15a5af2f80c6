// Makes the PDFs of this folder from plan.json. Needs LibreOffice (soffice) and the Noto fonts; run by hand, from
// the root of the repository, only when the samples have to change:  node samples/reading/make-pdfs.mjs
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as d from 'docx'

const here = import.meta.dirname
const plan = JSON.parse(readFileSync(join(here, 'plan.json'), 'utf8'))

const run = (text, options = {}) => new d.TextRun({ text, font: options.font ?? 'Noto Serif', size: 22, bold: options.bold })
const paragraph = (text, options = {}) =>
  new d.Paragraph({ alignment: options.align, tabStops: options.tabStops, children: [run(text, options)] })
const cell = (lines, width, options = {}) =>
  new d.TableCell({
    width: { size: width, type: d.WidthType.DXA },
    columnSpan: options.columnSpan,
    rowSpan: options.rowSpan,
    borders: options.borders,
    children: lines.map((line) => paragraph(line, options)),
  })
const row = (children, options = {}) => new d.TableRow({ children, tableHeader: options.header, cantSplit: options.whole })
const widths = [900, 5200, 4300, 2200, 2300]

function tableOf({ font, header, whole, merged, unruled }) {
  const none = { style: d.BorderStyle.NONE, size: 0 }
  const borders = unruled ? { top: none, bottom: none, left: none, right: none } : undefined
  const rows = [
    row(plan.header.map((text, index) => cell([text], widths[index], { bold: true, align: 'center', font, borders })), { header, whole: true }),
  ]
  for (const objective of plan.objectives) {
    rows.push(row([cell([objective.title], 14900, { columnSpan: 5, bold: true, font, borders })], { whole: true }))
    for (const measure of objective.measures) {
      const cells = measure.map((value) => (Array.isArray(value) ? value : [value]))
      const criteria = cells[2]
      if (merged && criteria.length > 1) {
        criteria.forEach((criterion, index) => {
          const own = cell([criterion], widths[2], { font, borders })
          const span = (at) => cell(cells[at], widths[at], { rowSpan: criteria.length, font, borders })
          rows.push(row(index === 0 ? [span(0), span(1), own, span(3), span(4)] : [own], { whole }))
        })
      } else rows.push(row(cells.map((lines, index) => cell(lines, widths[index], { font, borders })), { whole }))
    }
  }
  return new d.Table({
    rows,
    columnWidths: widths,
    layout: d.TableLayoutType.FIXED,
    borders: unruled ? d.TableBorders.NONE : undefined,
    width: { size: 14900, type: d.WidthType.DXA },
  })
}

async function make(name, options) {
  const { font } = options
  const tab = [{ type: d.TabStopType.RIGHT, position: 14900 }]
  const footer = new d.Footer({
    children: [new d.Paragraph({ alignment: 'center', children: [new d.TextRun({ children: [d.PageNumber.CURRENT], font, size: 22 })] })],
  })
  const document = new d.Document({
    sections: [
      {
        footers: { default: footer },
        properties: { page: { size: { orientation: 'landscape', width: 11906, height: 16838 }, margin: { left: 1000, right: 900, top: options.top ?? 900, bottom: 900 } } },
        children: [
          ...plan.approval.map((text) => paragraph(text, { align: 'right', font })),
          paragraph(''),
          ...plan.title.map((text) => paragraph(text, { align: 'center', bold: true, font })),
          paragraph(plan.dateAndPlace.join('\t'), { tabStops: tab, font }),
          tableOf(options),
          paragraph(''),
          ...plan.signatures.map((parts) => paragraph(parts.join('   '), { align: 'center', font })),
        ],
      },
    ],
  })
  const folder = mkdtempSync(join(tmpdir(), 'reading-'))
  writeFileSync(join(folder, `${name}.docx`), await d.Packer.toBuffer(document))
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)])
  renameSync(join(folder, `${name}.pdf`), join(here, `${name}.pdf`))
  rmSync(folder, { recursive: true })
}

await make('plan-ruled', { font: 'Noto Serif', header: true, whole: true })
// The upper margins are chosen so that page breaks fall within a row, and within rows under one merged number.
await make('plan-torn', { font: 'Liberation Serif', header: false, whole: false, merged: true, top: 1400 })
await make('plan-merged', { font: 'Liberation Serif', header: true, whole: false, merged: true, top: 500 })
await make('plan-unruled', { font: 'Noto Sans', header: false, whole: true, unruled: true })
