import { findCounts } from './counts.ts'
import type { FoundNumber } from './numbers.ts'
import { shareOrCopies } from './share-or-copies.ts'
import { type Quantity, unitAfter } from './units.ts'

/** A number that a narrative reports, with what it counts. */
export type Figure = {
  value: number
  /** The counted noun in its dictionary form, "албан хаагч"; `null` when none is known. */
  unit: string | null
  quantity: Quantity | null
  /** "300 гаруй", "450 орчим". */
  approximate: boolean
  /** Offsets in the narrative, unit included, and the words there. */
  start: number
  end: number
  text: string
}

const about = /^\s?(?:-?\s?(?:аад|ээд|оод|өөд)|гаруй|орчим|шахам|илүү|давсан|хүрэхгүй)(?!\p{L})/iu

/** A bare number between 1990 and 2100 with nothing counted is a year whose "он" the writer left out. */
function looksLikeYear({ value, text }: FoundNumber): boolean {
  return /^\d{4}$/u.test(text) && value >= 1990 && value <= 2100
}

/** The counted numbers of a narrative, in order. Years, dates, telephones, articles and act numbers are left out. */
export function findFigures(text: string): Figure[] {
  const figures: Figure[] = []
  for (const number of findCounts(text)) {
    const approximate = about.test(text.slice(number.end, number.end + 16))
    if (number.percent) {
      const quantity = shareOrCopies(number.value, text, number)
      figures.push({ ...plain(number), unit: 'хувь', quantity, approximate })
      continue
    }
    const unit = unitAfter(text, number.end)
    if (unit === null) {
      if (!looksLikeYear(number)) figures.push({ ...plain(number), unit: null, quantity: null, approximate })
      continue
    }
    figures.push({
      value: number.value,
      unit: unit.noun,
      quantity: unit.quantity === 'percent' ? shareOrCopies(number.value, text, number) : unit.quantity,
      approximate,
      start: number.start,
      end: unit.end,
      text: text.slice(number.start, unit.end),
    })
  }
  return figures
}

function plain({ value, start, end, text }: FoundNumber): Pick<Figure, 'value' | 'start' | 'end' | 'text'> {
  return { value, start, end, text }
}
