import { describe, expect, it } from 'vitest'
import { draftResult } from './sentences/drafting.ts'
import { findDates, readDate } from './values/dates.ts'
import { findFigures } from './values/figures.ts'
import { readMoney } from './values/money.ts'
import { findNumberWords } from './values/number-words.ts'
import { findNumbers, readNumber } from './values/numbers.ts'
import { readPeriod } from './values/periods.ts'
import { readTargets } from './values/targets.ts'
import { fold } from './words/fold.ts'
import { dative, genitive, nominative } from './words/stems.ts'

/**
 * A file from outside decides what these functions see. A pattern that takes quadratic time on 60,000 characters
 * runs for many seconds and fails by the runner's own limit.
 */
const size = 60_000
const hostile = [
  '1',
  ' ',
  '.',
  '-',
  '_',
  'а',
  'a',
  '1 ',
  '1,',
  '1.',
  '111 ',
  '1 111',
  '2024 ',
  '2024.1.1',
  '2024 оны ',
  'сарын ',
  '1 сарын ',
  '...',
  '(',
  '(1',
  '1-',
  'а-',
  'а/',
  '@',
  'a@',
  'a.a',
  '"',
  '“',
  '\n',
  '\n\n,',
  ' ,',
  'тухай ',
  'сар бүр ',
  '1,2 улирал ',
  'хүн ',
  '1 хүн ',
  'доошгүй ',
  'сая ',
  'нэг ',
  'арван нэг ',
  '5 төгрөг ',
  'зүйлийн 6.2 ',
  '№ 1 ',
  '\u00ad',
  '\u200d',
  'и\u0306',
  '1 (а) ',
  'болон ',
  'i',
  'iv-',
  '20_',
  'байгуулсан ',
].map((unit) => unit.repeat(Math.ceil(size / unit.length)))

describe.each(hostile.map((text) => ({ unit: text.slice(0, 12), text })))(
  '$unit over and over',
  ({ text }) => {
    it('is read in one pass', () => {
      fold(text)
      findDates(text)
      readDate(text)
      findNumbers(text)
      readNumber(text)
      findNumberWords(text)
      findFigures(text)
      readTargets(text)
      readMoney(text)
      readPeriod(text, 2026)
      for (const inflect of [genitive, dative, nominative]) inflect(text)
      const activity = {
        what: text,
        date: '2026-01-01',
        endedOn: null,
        place: text,
        quantities: [],
        spent: null,
      }
      expect(draftResult([{ ...activity, kind: 'other' }], []).nil).toBe(false)
    })
  },
)
