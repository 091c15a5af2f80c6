/**
 * A number as its format shows it (ECMA-376 part 1, 18.8.31), as far as plans need it: percent, thousands,
 * decimals, text around the digits, dates and times. A date is written as offices write it: 2024.02.21.
 */
export function displayNumber(value: number, format: string, from1904: boolean): string {
  const section = sectionFor(value, format)
  const bare = section.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  if (/[ymdhs]/i.test(bare) && !/General/i.test(bare)) return displayDate(value, bare, from1904)
  if (/General|@/i.test(bare)) return displayGeneral(value)
  if (!/[0#?]/.test(bare)) return literals(section).join('').trim() || displayGeneral(value)
  const signed = format.includes(';') ? Math.abs(value) : value
  const percent = bare.includes('%')
  const decimals = /\.([0#?]+)/.exec(bare)?.[1] ?? ''
  const least = decimals.replaceAll('#', '').length
  const thousands = /,(?=[0#?])/.test(bare)
  const scaled =
    (percent ? signed * 100 : signed) / 1000 ** (/[0#?](,+)(?![0#?])/.exec(bare)?.[1]?.length ?? 0)
  const most = Math.min(decimals.length, 20)
  // "#" and "?" alone leave a zero out, as accounting formats do to show "-".
  const unseen = !bare.includes('0') && Number(scaled.toFixed(most)) === 0
  const digits = unseen ? '' : digitsOf(scaled, least, most, thousands)
  const [before, behind] = literals(section)
  return `${before}${digits}${percent ? '%' : ''}${behind}`.trim()
}

/** As a cell without a format shows it: at most eleven digits. */
export function displayGeneral(value: number): string {
  return String(Number(value.toPrecision(11)))
}

function sectionFor(value: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"])+/g) ?? [format]
  const [positive = 'General', negative, zero] = sections
  if (value < 0 && negative !== undefined) return negative
  return value === 0 && zero !== undefined ? zero : positive
}

function digitsOf(value: number, least: number, most: number, thousands: boolean): string {
  const fixed = value.toFixed(most)
  const shortened =
    least < most
      ? fixed.replace(/0+$/, (zeros) => zeros.slice(0, Math.max(0, zeros.length - (most - least))))
      : fixed
  const [whole = '', part = ''] = shortened.split('.')
  const grouped = thousands ? whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',') : whole
  return part === '' ? grouped : `${grouped}.${part}`
}

/** What stands before and behind the digits: quoted words, currency signs. */
function literals(section: string): [string, string] {
  const plain = section.replaceAll(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replaceAll(/\[[^\]]*\]|[_*]./g, '')
  const first = plain.search(/[0#?](?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const last =
    plain.length -
    1 -
    [...plain]
      .reverse()
      .join('')
      .search(/[0#?](?=(?:[^"]*"[^"]*")*[^"]*$)/)
  return [literalOf(plain.slice(0, first)), literalOf(plain.slice(last + 1))]
}

function literalOf(piece: string): string {
  const found = piece.match(/"[^"]*"|\\.|[-+() ₮$€¥]/g) ?? []
  return found.map((part) => part.replace(/^"(.*)"$/, '$1').replace(/^\\/, '')).join('')
}

const dayLength = 86_400_000

function displayDate(serial: number, format: string, from1904: boolean): string {
  if (serial < 0 || serial > 2_958_466) return displayGeneral(serial)
  // Serial 60 is 29 February 1900, which never was: days before it are one off.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  const at = new Date(Math.round((days - 25_569) * dayLength))
  const two = (number: number): string => String(number).padStart(2, '0')
  const year = String(at.getUTCFullYear())
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
  const time = /s/i.test(format) ? `${clock}:${two(at.getUTCSeconds())}` : clock
  const lower = format.toLowerCase()
  if (!/[yd]/.test(lower)) return /h|s/.test(lower) ? time : two(at.getUTCMonth() + 1)
  const parts = [lower.includes('y') ? year : '', /m/.test(lower) ? two(at.getUTCMonth() + 1) : '']
  const day = lower.includes('d') ? two(at.getUTCDate()) : ''
  const date = [...parts, day].filter((part) => part !== '').join('.')
  return /h/.test(lower) ? `${date} ${time}` : date
}
