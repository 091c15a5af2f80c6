import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLongWords } from './long-words.ts'

describe('words wider than their line', () => {
  it('leaves a text whole whose words have room', () => {
    expect(breakLongWords('Сургалт зохион байгуулах', 100, 11)).toEqual(['Сургалт зохион байгуулах'])
  })

  it('may break only the word that has none', () => {
    expect(breakLongWords('үзэх www.example.mn цахим', 50, 11)).toEqual([
      'үзэх',
      ' www',
      '.exa',
      'mple',
      '.mn',
      ' цахим',
    ])
  })

  it('never tears a mark from its letter', () => {
    const family = '👩‍👩‍👧'
    for (const piece of breakLongWords(family.repeat(20), 50, 11)) expect(piece).toMatch(/^(👩‍👩‍👧)+$/u)
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 1, max: 300 }),
        (text, room) => {
          expect(breakLongWords(text, room, 9).join('')).toBe(text)
        },
      ),
    )
  })
})
