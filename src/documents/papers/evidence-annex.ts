import { fill } from '../language/fill.ts'
import { officialDate } from '../writers/dates.ts'
import type { CellPicture } from '../writers/page-cell.ts'
import { line, type Paper, tableForm } from './paper.ts'
import { type PaperCell, paperTable } from './paper-table.ts'
import words from './words.json' with { type: 'json' }

export type AnnexItem = {
  /** The numbers of the measures that it proves. */
  measures: readonly string[]
  visibility: 'public' | 'restricted'
  caption: string
  date: string | null
  /** Size in bytes, SHA-256 as 64 hexadecimal digits; null for a link. */
  file: { name: string; size: number; sha256: string } | null
  url: string | null
  /** A small JPEG of a photograph, its sides in pixels. */
  thumbnail?: { jpeg: Uint8Array; width: number; height: number } | undefined
}

export type EvidenceAnnex = {
  /** Of the report that it belongs to. */
  reportTitle: string
  organization: string | null
  items: readonly AnnexItem[]
}

/**
 * The list of evidence of a report. A restricted item (attendance lists, photographs of people) keeps its number and
 * says nothing else: the law on personal data lets neither a name nor a hash leave that could be matched. Photographs
 * show themselves small.
 */
export function evidenceAnnex({ reportTitle, organization, items }: EvidenceAnnex): Paper {
  const { annex } = words
  const columns = [
    { label: annex.number, width: 5, kind: 'number' as const },
    { label: annex.measure, width: 12, kind: 'centred' as const },
    { label: annex.evidence, width: 37 },
    { label: annex.date, width: 12, kind: 'centred' as const },
    { label: annex.size, width: 10, kind: 'centred' as const },
    { label: annex.proof, width: 24 },
  ]
  const restricted = items.filter(({ visibility }) => visibility === 'restricted').length
  const count = fill(annex.count, { count: String(items.length), restricted: String(restricted) })
  return {
    page: {
      before: [...line('title', annex.title), ...line('year', fill(annex.of, { title: reportTitle }))],
      table: paperTable(columns, items.map(itemCells)),
      after: line('note', count),
    },
    form: tableForm(columns.length),
    about: { title: `${annex.title} ${reportTitle}`, organization, name: annex.name },
  }
}

function itemCells(item: AnnexItem, index: number): PaperCell[] {
  const number = String(index + 1)
  if (item.visibility === 'restricted') {
    return [number, { lines: [words.annex.restricted], columnSpan: 5, kind: 'text' }]
  }
  const { file, url } = item
  return [
    number,
    item.measures.join(', '),
    { lines: [item.caption, file?.name ?? ''], picture: pictureOf(item) },
    item.date === null ? '' : officialDate(item.date, 'numeric'),
    file ? sizeText(file.size) : '',
    file ? (file.sha256.match(/.{1,16}/g) ?? []) : [url ?? ''],
  ]
}

/** The longer side of a thumbnail on paper, in twentieths of a point: three centimetres. */
const longestSide = 1701

function pictureOf({ thumbnail, caption }: AnnexItem): CellPicture | undefined {
  if (!thumbnail) return
  const scale = longestSide / Math.max(thumbnail.width, thumbnail.height)
  return {
    jpeg: thumbnail.jpeg,
    width: Math.max(1, Math.round(thumbnail.width * scale)),
    height: Math.max(1, Math.round(thumbnail.height * scale)),
    alternative: caption,
  }
}

function sizeText(bytes: number): string {
  const { annex } = words
  if (bytes < 1024) return fill(annex.bytes, { size: String(bytes) })
  if (bytes < 1024 * 1024) return fill(annex.kilobytes, { size: String(Math.round(bytes / 1024)) })
  return fill(annex.megabytes, { size: (bytes / 1024 / 1024).toFixed(1) })
}
