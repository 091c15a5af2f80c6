/**
 * Endings that follow a number in figures are chosen by the numeral that is heard last: "4-өөс" because дөрвөөс.
 * Rules of vowel harmony; months 1, 4, 9, 11 take дүгээр and days that end in 1, 4, 9 take -ний (domain.md §3).
 */

const frontUnits = new Set([1, 4, 9])
const frontTens = new Set([40, 90])

/** The last numeral as heard: 1–9, 10–90, 100 or 1000 and more; 0 for nought. */
function lastHeard(value: number): number {
  const whole = Math.abs(Math.trunc(value))
  if (whole === 0) return 0
  if (whole % 10 !== 0) return whole % 10
  if (whole % 100 !== 0) return whole % 100
  return whole % 1000 !== 0 ? 100 : 1000
}

function isFront(value: number): boolean {
  const heard = lastHeard(value)
  return heard === 0 || frontUnits.has(heard) || frontTens.has(heard)
}

/** "дүгээр" or "дугаар" for a whole number. */
export function ordinalWord(value: number): 'дүгээр' | 'дугаар' {
  return isFront(value) ? 'дүгээр' : 'дугаар'
}

/** "ний" or "ны" for a day of the month. */
export function dayGenitive(day: number): 'ний' | 'ны' {
  return isFront(day) ? 'ний' : 'ны'
}

const ablatives: Record<number, string> = {
  0: 'ээс',
  1: 'ээс',
  2: 'оос',
  4: 'өөс',
  6: 'гаас',
  7: 'гоос',
  9: 'өөс',
  20: 'иос',
  40: 'өөс',
  50: 'иас',
  90: 'ээс',
  100: 'гаас',
}

/** The ending of "from, than" after a number: 12 → "оос", as in "12-оос доошгүй". */
export function numeralAblative(value: number): string {
  return ablatives[lastHeard(value)] ?? 'аас'
}
