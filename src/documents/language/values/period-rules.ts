import type { PeriodKind } from './period-kind.ts'

/** What each wording of a period means; matched against folded text, the narrower wording first. */

type Understood = { kind: PeriodKind; doubtful?: boolean } | null
export type PeriodRule = {
  pattern: RegExp
  read: (groups: Record<string, string | undefined>, year: number) => Understood
  /** Holds only where no other rule has understood anything. */
  alone?: true
}

const times = String.raw`(?: ?(?<times>\d{1,3}) ?удаа(?:гийн)?(?!\p{L}))?`
const timesSaid = String.raw` ?(?<times>\d{1,3}) ?удаа(?:гийн)?(?!\p{L})`
const every = String.raw` ?(?:бүр|тутам)(?:т|д|ийн|ын)?(?!\p{L})`
const ordinal = String.raw`(?: ?-? ?(?:р|дугаар|дүгээр)(?!\p{L}))?`
const roman = 'iv|i{1,3}'
const one = String.raw`(?:\d{1,2}(?!\d)|${roman})${ordinal}`
const join = ' ?(?:-|,|ба(?= )|болон) ?'
const list = String.raw`(?<![\d\p{L}.])(?<list>${one}(?:${join}${one}){0,11}) ?`
const quarterWord = String.raw`(?:улирал|улирл)\p{L}{0,4}(?!\p{L})`

function pattern(source: string): RegExp {
  return new RegExp(source, 'gu')
}

const romanValues: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** "1-4" is a range, "1,3" a list, "1, 3-4" both; `null` unless all are from 1 to `most` and ranges go upwards. */
export function readList(text: string, most: number): number[] | null {
  const values = new Set<number>()
  for (const part of text.split(/,|ба|болон/u)) {
    const ends = part.match(/\d+|iv|i{1,3}/gu)?.map((end) => romanValues[end] ?? Number(end)) ?? []
    const [first, last = first] = ends
    if (
      first === undefined ||
      last === undefined ||
      ends.length > 2 ||
      first < 1 ||
      last > most ||
      first > last
    ) {
      return null
    }
    for (let value = first; value <= last; value += 1) values.add(value)
  }
  return [...values].sort((left, right) => left - right)
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

function quarters(text: string | undefined, doubtful = false): Understood {
  const values = readList(text ?? '', 4)
  return values === null ? null : { kind: { kind: 'quarters', quarters: values }, doubtful }
}

function months(text: string | undefined): Understood {
  const values = readList(text ?? '', 12)
  return values === null ? null : { kind: { kind: 'months', months: values } }
}

function repeated(kind: 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly'): PeriodRule['read'] {
  return (groups) => ({ kind: { kind, times: numberOf(groups.times) } })
}

const secondHalf = /^(?:2|ii(?!i)|сүүл|хоёр)/u

export const periodRules: PeriodRule[] = [
  {
    pattern: pattern(
      String.raw`(?<!\d)(?<first>ажлын )?(?<days>\d{1,3}) ?(?<working>ажлын )?(?:хоног|өдөр|өдр)(?:ийн|т)? ?дотор`,
    ),
    read: ({ days, first, working }) => ({
      kind: { kind: 'within-days', days: Number(days), working: (first ?? working) !== undefined },
    }),
  },
  {
    pattern: pattern(`(?:7|долоо) ?хоног(?:${every}${times}|т${timesSaid})`),
    read: repeated('weekly'),
  },
  {
    pattern: pattern(`хагас жил(?:${every}${times}|д${timesSaid})`),
    read: repeated('half-yearly'),
  },
  {
    pattern: pattern(String.raw`(?<!\p{L})сар(?:${every}${times}|д${timesSaid})`),
    read: repeated('monthly'),
  },
  { pattern: pattern(`улирал(?:${every}${times}|д${timesSaid})`), read: repeated('quarterly') },
  {
    pattern: pattern(
      String.raw`(?:жилийн )?(?<half>эхний|сүүлийн|(?:${roman}|1|2|нэг|хоёр)${ordinal}) ?хагас(?: ?жил)?\p{L}{0,4}(?!\p{L})`,
    ),
    read: ({ half }) => ({ kind: { kind: 'half-year', half: secondHalf.test(half ?? '') ? 2 : 1 } }),
  },
  {
    pattern: pattern(
      String.raw`(?<from>\d|${roman})${ordinal} ?улирлаас (?<to>\d|${roman})${ordinal} ?${quarterWord}`,
    ),
    read: ({ from, to }) => quarters(`${from}-${to}`),
  },
  { pattern: pattern(list + quarterWord), read: ({ list }) => quarters(list) },
  {
    pattern: pattern(`(?<which>эхний|сүүлийн|нэгдүгээр|хоёрдугаар|гуравдугаар|дөрөвдүгээр) ${quarterWord}`),
    read: ({ which }) => quarters(quarterNames[which ?? '']),
  },
  { pattern: pattern(String.raw`${list}сар(?:ын|д|ууд|уудад)?(?!\p{L})`), read: ({ list }) => months(list) },
  { pattern: pattern(`тухай${every}`), read: () => ({ kind: { kind: 'each-time' } }) },
  {
    pattern: pattern(String.raw`тухайн (?:жил|он)д?(?!\p{L})`),
    read: (_, year) => ({ kind: { kind: 'year', year } }),
  },
  {
    pattern: pattern(String.raw`(?:байнга|тогтмол|тасралтгүй|өдөр (?:бүр|тутам))(?!\p{L})`),
    read: () => ({ kind: { kind: 'continuous' } }),
  },
  {
    pattern: pattern(
      String.raw`(?<!\p{L})(?:жилдээ|жил${every}|жилд(?!\p{L})|(?:бүтэн )?жилийн (?:турш|хугацаанд|туршид)|бүтэн жил|жил(?!\p{L}))${times}`,
    ),
    read: repeated('yearly'),
  },
  {
    pattern: pattern(
      String.raw`(?<!\d)(?<start>(?:19|20)\d{2}) ?- ?(?<end>(?:19|20)\d{2}) ?он(?:ы|д|ууд|уудад)?(?!\p{L})`,
    ),
    read: ({ start, end }) => ({
      kind: { kind: 'date-range', start: `${start}-01-01`, end: `${end}-12-31` },
      doubtful: Number(start) > Number(end),
    }),
  },
  {
    // In "2024 оны 1 дүгээр улирал" the year belongs to the quarter.
    alone: true,
    pattern: pattern(
      String.raw`^[^\p{L}\d]*(?<stated>(?:19|20)\d{2}) ?он(?:ы|д)?(?: турш| хугацаанд)?[^\p{L}\d]*$`,
    ),
    read: ({ stated }) => ({ kind: { kind: 'year', year: Number(stated) } }),
  },
  {
    pattern: pattern(String.raw`(?<!\d)(?<times>\d{1,3}) ?удаа(?!\p{L})`),
    alone: true,
    read: (groups) => ({ kind: { kind: 'yearly', times: numberOf(groups.times) }, doubtful: true }),
  },
  { pattern: pattern(`^ *${list}$`), alone: true, read: ({ list }) => quarters(list, true) },
]

const quarterNames: Record<string, string> = {
  эхний: '1',
  нэгдүгээр: '1',
  хоёрдугаар: '2',
  гуравдугаар: '3',
  дөрөвдүгээр: '4',
  сүүлийн: '4',
}
