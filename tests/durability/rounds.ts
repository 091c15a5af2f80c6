import { type Program, startProgram } from './program.ts'
import { killServer } from './server-processes.ts'
import { examine, type Findings } from './stored.ts'
import { type Sent, signInWriters, type Writer } from './writer.ts'

export const victims = ['program', 'program, then database', 'program', 'database, then program'] as const
export type Victim = (typeof victims)[number]

export type Round = Findings & {
  round: number
  killed: Victim
  /** 303 answers of this round, and how long it wrote. */
  acknowledged: number
  wroteMs: number
  /** Forms under way when the kill came; each is sent again with its key after the restart. */
  unanswered: number
  /** From the start of the new process, recovery included, to its line with the address. */
  restartMs: number
}

type Progress = { readonly sent: Map<string, Sent>; readonly acknowledged: Set<string> }

/**
 * Kills the program while writers record activities as fast as it answers, starts it again on the same folder and
 * compares, `rounds` times. Sessions are signed in once: they too must outlive every kill.
 * @param acknowledgedPerRound the kill comes after so many 303 answers (and a few more, different in each round)
 */
export async function killRounds(options: {
  dataDir: string
  rounds: number
  writers: number
  acknowledgedPerRound: number
  onRound: (round: Round) => void
}): Promise<{ rounds: Round[]; firstStartMs: number; finalStop: { code: number | null; ms: number } }> {
  const { dataDir } = options
  const progress: Progress = { sent: new Map(), acknowledged: new Set() }
  let program = await startProgram(dataDir)
  try {
    const firstStartMs = program.readyMs
    const writers = await signInWriters(program.address, options.writers)
    const rounds: Round[] = []
    for (let round = 1; round <= options.rounds; round += 1) {
      const killed = victims[(round - 1) % victims.length] ?? 'program'
      const goal = options.acknowledgedPerRound + ((round * 37) % 50)
      const wrote = await writeUntilKilled({ dataDir, program, writers, progress, killed, goal })
      program = await startProgram(dataDir)
      const findings = await examine(dataDir, progress.sent, progress.acknowledged)
      await sendAgain(program.address, wrote.pending, progress)
      const { pending, ...figures } = wrote
      const result = {
        round,
        killed,
        ...figures,
        unanswered: pending.length,
        restartMs: program.readyMs,
        ...findings,
      }
      rounds.push(result)
      options.onRound(result)
    }
    const { code, ms } = await program.end('SIGINT')
    return { rounds, firstStartMs, finalStop: { code, ms } }
  } finally {
    await program.end('SIGKILL')
    killServer(dataDir)
  }
}

type Pending = { writer: Writer; sent: Sent }

async function writeUntilKilled(options: {
  dataDir: string
  program: Program
  writers: readonly Writer[]
  progress: Progress
  killed: Victim
  goal: number
}): Promise<{ acknowledged: number; wroteMs: number; pending: Pending[] }> {
  const { program, progress, killed, goal, dataDir } = options
  const begun = performance.now()
  const before = progress.acknowledged.size
  let gone: Promise<unknown> | null = null
  const kill = () => {
    if (killed === 'database, then program') killServer(dataDir)
    else gone = program.end('SIGKILL')
    if (killed === 'program, then database') killServer(dataDir)
  }
  const write = async (writer: Writer): Promise<Pending> => {
    for (;;) {
      const sent = writer.next()
      progress.sent.set(sent.key, sent)
      const answer = await writer.send(program.address, sent)
      if (answer.kind === 'unanswered') return { writer, sent }
      progress.acknowledged.add(sent.key)
      if (progress.acknowledged.size - before === goal) kill()
    }
  }
  const pending = await Promise.all(options.writers.map(write))
  const wroteMs = Math.round(performance.now() - begun)
  // without its database the program may go by itself, or still be there and answer with an error
  await (gone ?? program.end('SIGKILL'))
  return { acknowledged: progress.acknowledged.size - before, wroteMs, pending }
}

/** What an officer's browser does after a lost connection: the same form, with the same key, once more. */
async function sendAgain(
  address: string,
  pending: readonly Pending[],
  { acknowledged }: Progress,
): Promise<void> {
  for (const { writer, sent } of pending) {
    const answer = await writer.send(address, sent)
    if (answer.kind === 'unanswered') throw new Error(`sent again after the restart: ${answer.why}`)
    acknowledged.add(sent.key)
  }
}

export function isWhole(findings: Findings): boolean {
  const { lost, half, orphans, auditFaults } = findings
  return lost.length === 0 && half.length === 0 && orphans === 0 && auditFaults === 0
}
