import { fromIso } from '../language/calendar.ts'
import { type DateStyle, writeDate } from '../language/write-dates.ts'

/** A date of the contract as papers write it. The contract lets "2024-02-31" through: it is printed as it is. */
export function officialDate(iso: string, style: DateStyle): string {
  return fromIso(iso) === null ? iso : writeDate(iso, style)
}
