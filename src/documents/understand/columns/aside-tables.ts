import { fold } from '../../language/words/fold.ts'
import { filledCells, type TableView } from '../cells/table-view.ts'
import { bestRole } from './header-words.ts'
import data from './headers.json' with { type: 'json' }

const telling = new RegExp(`(?<!\\p{L})(?:${data.aside.join('|')})(?!\\p{L})`, 'u')
const longest = 60

/**
 * The heading of a table that stands beside a plan: of risks, of persons with their telephones, of what things cost,
 * of figures by year. One that has a column of measures as well is a plan's.
 */
export function isAsideHeading(view: TableView, row: number): boolean {
  const cells = filledCells(view, row)
  if (cells.length < 3 || cells.some(({ text }) => text.length > longest || /[.;!]$/u.test(text)))
    return false
  const texts = cells.map(({ text }) => fold(text))
  const years = texts.filter((text) => /^20\d\d(?: ?он)?$/u.test(text)).length
  const persons = texts.includes('албан тушаал') && texts.some((text) => /(?<!\p{L})нэр$/u.test(text))
  if (years < 2 && !persons && !texts.some((text) => text.split(' ').length < 4 && telling.test(text)))
    return false
  return !cells.some(({ text }) => {
    const best = bestRole(text)
    return best?.role === 'measure' && best.score >= 0.78
  })
}
