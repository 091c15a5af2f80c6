import type { ListLevel, OdtStyles } from './odt-styles.ts'

type OpenList = { style: string; counters: number[]; item: Item | null }
/** An item counts with its first own paragraph; one that only holds a deeper list does not. */
type Item = { start: number | null; counted: boolean }

/** The numbers that a text document gives its list items, which stand nowhere in its text. */
export class OdtNumbering {
  private readonly styles: OdtStyles
  private readonly open: OpenList[] = []
  private readonly lastOfStyle = new Map<string, number[]>()

  constructor(styles: OdtStyles) {
    this.styles = styles
  }

  openList(style: string | undefined, continues: boolean): void {
    const around = this.open.at(-1)
    const name = style ?? around?.style ?? ''
    const counters = around?.counters ?? (continues ? (this.lastOfStyle.get(name) ?? []) : [])
    this.open.push({ style: name, counters, item: null })
    // A list within a list begins to count anew.
    if (around?.item?.counted) counters.length = Math.min(counters.length, this.open.length - 1)
  }

  closeList(): void {
    const closed = this.open.pop()
    if (closed && this.open.length === 0) this.lastOfStyle.set(closed.style, closed.counters)
  }

  openItem(startValue: string | undefined): void {
    const list = this.open.at(-1)
    if (list) list.item = { start: startValue === undefined ? null : Number(startValue), counted: false }
  }

  /** The label of the item whose first paragraph begins now; empty for its further paragraphs. */
  label(): string {
    const list = this.open.at(-1)
    if (!list?.item || list.item.counted) return ''
    const depth = this.open.length
    const level = this.levelOf(list, depth)
    list.item.counted = true
    list.counters[depth - 1] = list.item.start ?? (list.counters[depth - 1] ?? (level?.start ?? 1) - 1) + 1
    list.counters.length = depth
    if (!level || level.format === '') return ''
    if (level.format === '•') return '• '
    const from = Math.max(1, depth - level.shown + 1)
    const numbers: string[] = []
    for (let at = from; at <= depth; at++) {
      numbers.push(written(list.counters[at - 1] ?? 1, this.levelOf(list, at)?.format ?? '1'))
    }
    return `${level.prefix}${numbers.join('.')}${level.suffix} `
  }

  private levelOf(list: OpenList, level: number): ListLevel | undefined {
    return this.styles.lists.get(list.style)?.get(level)
  }
}

function written(number: number, format: string): string {
  if (format === 'a' || format === 'A') {
    const letter = String.fromCharCode(97 + ((number - 1) % 26))
    return format === 'a' ? letter : letter.toUpperCase()
  }
  if (format === 'i' || format === 'I') return format === 'I' ? roman(number) : roman(number).toLowerCase()
  return String(number)
}

function roman(number: number): string {
  const signs: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.min(Math.max(0, number), 89)
  let text = ''
  for (const [value, sign] of signs) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
