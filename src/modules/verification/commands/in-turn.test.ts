import { expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

it('does one work after the other, and turns away who would wait too long', async () => {
  const gate = Promise.withResolvers<void>()
  let running = 0
  let most = 0
  const work = async () => {
    running++
    most = Math.max(most, running)
    await gate.promise
    running--
    return 'done'
  }
  const asked = Array.from({ length: 12 }, () => inTurn(work))
  gate.resolve()
  const answers = await Promise.all(asked)
  expect(most).toBe(1)
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(8)
  expect(answers.filter((answer) => answer === null)).toHaveLength(4)
})

it('goes on after a work that failed', async () => {
  await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inTurn(async () => 'next')).toBe('next')
})
