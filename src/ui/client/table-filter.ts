import { say } from './words.ts'

const words = (text: string): string[] => text.toLocaleLowerCase().split(/\s+/).filter(Boolean)

/** Shows the boxes of tables that can be searched; they are hidden where no script runs. */
export const showFilters = (): void => {
  for (const box of document.querySelectorAll<HTMLElement>('[data-filter]')) box.hidden = false
}

/** Hides the rows that lack one of the typed words, and the sections that are left without rows. */
export const filterTables = (): void => {
  document.addEventListener('input', ({ target }) => {
    const box = target instanceof HTMLInputElement ? target.closest<HTMLElement>('[data-filter]') : null
    const table = document.getElementById(box?.dataset.filter ?? '')
    if (!(target instanceof HTMLInputElement) || box === null || !(table instanceof HTMLTableElement)) return
    const { shown, total } = filterRows(table, words(target.value))
    const status = box.querySelector('[role=status]')
    if (status) status.textContent = target.value === '' ? '' : say('rowsShown', { shown, total })
  })
}

const filterRows = (table: HTMLTableElement, wanted: string[]): { shown: number; total: number } => {
  let section: HTMLElement | null = null
  let shown = 0
  let total = 0
  for (const row of table.tBodies[0]?.rows ?? []) {
    if (row.classList.contains('sh-table__section')) {
      section = row
      row.hidden = wanted.length > 0
      continue
    }
    const text = (row.textContent ?? '').toLocaleLowerCase()
    row.hidden = !wanted.every((word) => text.includes(word))
    total += 1
    if (row.hidden) continue
    shown += 1
    if (section) section.hidden = false
  }
  return { shown, total }
}
