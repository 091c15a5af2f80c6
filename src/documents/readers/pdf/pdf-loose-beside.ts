import type { PdfCell } from './pdf-table.ts'

/** «Зорилт 2.», «II.», «Хоёр.», «3.»: where objectives are counted, what does not begin so goes on. */
const begins = /^(?:зорилт|\d{1,2}[.)]|[IVX]{1,4}[.)]|(?:нэг|хоёр|гурав|дөрөв|тав|зургаа|долоо)[.)])/iu

/** Left of the numbers stand texts that go on beside several rows: objectives, principles. */
export function goingOn(cells: readonly PdfCell[], numbersAt: number): PdfCell[] {
  const kept: PdfCell[] = []
  const above = new Map<number, PdfCell>()
  const left = cells.filter((cell) => cell.x1 <= numbersAt + 1)
  const counted = left.filter((cell) => begins.test(cell.lines[0]?.text ?? '')).length > 1
  for (const cell of cells) {
    const before = above.get(cell.x0)
    const beside = cell.x1 <= numbersAt + 1 && before?.x1 === cell.x1
    const text = cell.lines[0]?.text ?? ''
    const follows = counted ? !begins.test(text) && text !== '' : /^\p{Ll}/u.test(text)
    if (beside && before.row + before.rowSpan === cell.row && follows) {
      before.lines.push(...cell.lines)
      before.rowSpan++
    } else {
      kept.push(cell)
      above.set(cell.x0, cell)
    }
  }
  return kept
}
