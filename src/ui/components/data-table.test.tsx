import { expect, test } from 'vitest'
import { DataTable } from './data-table.tsx'

const table = String(
  <DataTable
    caption="Арга хэмжээ"
    columns={[
      { key: 'measure', header: 'Арга хэмжээ', rowHeader: true },
      { key: 'period', header: 'Хугацаа' },
      { key: 'count', header: 'Тоо', kind: 'number' },
    ]}
    rows={[
      { section: 'Зорилт 1' },
      { cells: { measure: 'Сургалт', period: 'Улирал бүр', count: 0 } },
      { cells: { measure: 'Самбар' } },
    ]}
  />,
)

test('each cell carries the name of its column, for the cards on a phone', () => {
  expect(table).toMatch(/<td[^>]*data-label="Хугацаа"[^>]*>.*?Улирал бүр/)
})

test('a zero is shown; only a missing value is blank', () => {
  expect(table).toMatch(/<td[^>]*data-label="Тоо"(?![^>]*data-blank)[^>]*><div class="sh-cell__content">0</)
  expect(table.match(/data-blank/g)).toHaveLength(2)
})

test('the scrolling region takes the focus and is named by the caption', () => {
  const id = /aria-labelledby="([^"]+)" tabindex="0"/.exec(table)?.[1]
  expect(table).toContain(`<caption id="${id}"`)
})

test('a section row spans all columns', () => {
  expect(table).toMatch(/<th[^>]*colspan="3"[^>]*>Зорилт 1</)
})

test('a zero among many counts is left out of the card where its column says so, and stands in the table', () => {
  const counts = String(
    <DataTable
      caption="Тоо"
      columns={[{ key: 'done', header: '100%', kind: 'number', zeroQuiet: true }]}
      rows={[{ cells: { done: '0' } }, { cells: { done: '10' } }]}
    />,
  )
  expect(counts.match(/data-blank/g)).toHaveLength(1)
  expect(counts).toMatch(/data-blank[^>]*><div class="sh-cell__content">0</)
})
