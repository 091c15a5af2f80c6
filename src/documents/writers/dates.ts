import { type DateStyle, writeDate } from '../language/sentences/write-dates.ts'
import { fromIso } from '../language/values/calendar.ts'

/** A date of the contract as papers write it. The contract lets "2024-02-31" through: it is printed as it is. */
export function officialDate(iso: string, style: DateStyle): string {
  return fromIso(iso) === null ? iso : writeDate(iso, style)
}
