import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isWhole, killRounds, type Round } from '../tests/durability/rounds.ts'
import { printTable, say } from './table.ts'

/** `npm run bench:kill -- --rounds 20`: is every acknowledged activity there after kill -9 during writes? */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    writers: { type: 'string', default: '4' },
    acknowledged: { type: 'string', default: '150' },
  },
})

const dataDir = await mkdtemp(join(tmpdir(), 'shudarga-kill-'))
try {
  const result = await killRounds({
    dataDir,
    rounds: Number(values.rounds),
    writers: Number(values.writers),
    acknowledgedPerRound: Number(values.acknowledged),
    onRound: ({ round, killed }) => process.stderr.write(`round ${round}: ${killed}\n`),
  })
  report(result)
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
// a connection of Node's fetch may linger
process.exit()

function report({ rounds, ...rest }: Awaited<ReturnType<typeof killRounds>>): void {
  printTable(rounds.map(rowOf))
  const total = (pick: (round: Round) => number) => rounds.reduce((sum, round) => sum + pick(round), 0)
  const restarts = rounds.map((round) => round.restartMs).toSorted((a, b) => a - b)
  const broken = rounds.filter((round) => !isWhole(round))
  const summary = {
    rounds: rounds.length,
    acknowledged: total((round) => round.acknowledged),
    lost: total((round) => round.lost.length),
    half: total((round) => round.half.length),
    auditFaults: total((round) => round.auditFaults),
    restartMs: { least: restarts[0], median: restarts[restarts.length >> 1], most: restarts.at(-1) },
    ...rest,
  }
  for (const { round, lost, half } of broken)
    say(`round ${round}: lost ${lost.join(' ')}; half ${half.join('; ')}`)
  say(`\n${JSON.stringify(summary)}`)
  process.exitCode = broken.length > 0 || rest.finalStop.code !== 0 ? 1 : 0
}

function rowOf(round: Round): Record<string, string | number> {
  return {
    round: round.round,
    killed: round.killed,
    acknowledged: round.acknowledged,
    'per second': Math.round(round.acknowledged / (round.wroteMs / 1000)),
    unanswered: round.unanswered,
    'kept of these': round.keptUnanswered,
    'all there': round.activities,
    lost: round.lost.length,
    half: round.half.length,
    'audit entries': round.auditEntries,
    faults: round.auditFaults + round.orphans,
    'restart ms': round.restartMs,
  }
}
