import type { Design } from './design.ts'
import { roundOnePlans } from './round-one-plans.ts'
import { roundOneReports } from './round-one-reports.ts'
import { roundThree } from './round-three.ts'
import { roundTwo } from './round-two.ts'

/** Layouts invented apart from the reader: what they scored at first sight stands in README.md. */
export const designs: readonly Design[] = [...roundOnePlans, ...roundOneReports, ...roundTwo, ...roundThree]
