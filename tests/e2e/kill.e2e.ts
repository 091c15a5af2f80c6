import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { killRounds } from '../durability/rounds.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'shudarga-kill-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const nothingWrong = { lost: [], half: [], orphans: 0, auditFaults: 0 }

// the full examination is `npm run bench:kill`: twenty rounds, with figures
it('four kills during writes lose no acknowledged activity, leave no half one, and the audit chain verifies', async () => {
  const result = await killRounds({
    dataDir,
    rounds: 4,
    writers: 4,
    acknowledgedPerRound: 30,
    onRound: () => {},
  })
  expect(
    result.rounds.map(({ lost, half, orphans, auditFaults }) => ({ lost, half, orphans, auditFaults })),
  ).toEqual(Array.from({ length: 4 }, () => nothingWrong))
  expect(
    result.rounds.every((round) => round.acknowledged >= 30 && round.activities >= round.acknowledged),
  ).toBe(true)
  expect(result.finalStop.code).toBe(0)
})
