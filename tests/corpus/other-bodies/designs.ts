import { Random } from '../random.ts'
import type { Design } from './design.ts'
import { randomDesign } from './random-design.ts'
import { roundFive } from './round-five.ts'
import { roundFour } from './round-four.ts'
import { roundOnePlans } from './round-one-plans.ts'
import { roundOneReports } from './round-one-reports.ts'
import { roundSix } from './round-six.ts'
import { roundThree } from './round-three.ts'
import { roundTwo } from './round-two.ts'

/** Layouts invented apart from the reader: what they scored at first sight stands in README.md. */
export const designs: readonly Design[] = [
  ...roundOnePlans,
  ...roundOneReports,
  ...roundTwo,
  ...roundThree,
  ...roundFour,
  ...roundFive,
  ...roundSix,
]

/** Layouts put together by chance, as many as are wanted; those from 1001 on are printed without all of their lines. */
export const chanceDesigns = (from: number, to: number): Design[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) =>
    randomDesign(`chance-${from + at}`, new Random((from + at) * 15_485_863), from + at <= 1000),
  )
