import pg from 'pg'

type Parser = (text: string) => unknown

/** Ids of PostgreSQL's types, from its catalogue pg_type. */
const int8 = 20
const date = 1082
const numeric = 1700
const arrays = { int8: 1016, date: 1182, numeric: 1231 }

/** Whole numbers beyond 2^53 would be changed silently: better refused. Fractions are rounded as JavaScript does. */
export function toNumber(text: string): number {
  const number = Number(text)
  const whole = !text.includes('.')
  if (whole && Number.isFinite(number) && !Number.isSafeInteger(number)) {
    throw new RangeError('a number of the database is larger than JavaScript can hold exactly')
  }
  return number
}

const parsers = new Map<number, Parser>([
  [int8, toNumber],
  [numeric, toNumber],
  // A DATE has no time and no zone: as a Date object it would move to the day before, west of Greenwich.
  [date, (text) => text],
  [arrays.int8, arrayOf(toNumber)],
  [arrays.numeric, arrayOf(toNumber)],
  [arrays.date, arrayOf((text) => text)],
])

/** How values of the database become values of the program: see tables/columns.ts. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format),
}

/** One-dimensional arrays of types whose text holds no comma and no quote. */
function arrayOf(parser: Parser): Parser {
  return (text) => {
    const inside = text.slice(1, -1)
    if (inside === '') return []
    return inside.split(',').map((item) => (item === 'NULL' ? null : parser(item)))
  }
}
