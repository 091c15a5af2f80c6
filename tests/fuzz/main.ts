import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { type Fault, fuzz } from './fuzz.ts'
import { hostileInputs, tryHostile } from './hostile.ts'
import { makeInput } from './one-input.ts'
import { makeSeeds } from './seeds.ts'

/**
 * `npm run fuzz -- --count 100000 --seed 1`: mutated inputs over all readers. `--only INDEX` reads one of them again,
 * `--save FILE` writes it. Exit 1 when anything but a typed refusal came out, or took more than two seconds.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    processes: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    first: { type: 'string', default: '0' },
    only: { type: 'string' },
    save: { type: 'string' },
  },
})
const seed = Number(values.seed)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

if (values.save !== undefined && values.only !== undefined) {
  writeFileSync(values.save, makeInput(await makeSeeds(), seed, Number(values.only)).bytes)
} else if (values.only !== undefined) {
  tell(await fuzz({ seed, count: 1, first: Number(values.only), processes: 1 }))
} else {
  const hostile = await hostileFaults()
  const count = Number(values.count)
  const first = Number(values.first)
  const result = await fuzz({
    seed,
    count,
    first,
    processes: Number(values.processes),
    onProgress: bar(count),
  })
  tell(result)
  if (hostile > 0) process.exitCode = 1
}

async function hostileFaults(): Promise<number> {
  let faults = 0
  for (const input of hostileInputs()) {
    const { outcome, ms, right } = await tryHostile(input)
    if (right && ms <= 2000) continue
    faults++
    say(`hostile "${input.name}": ${outcome} in ${Math.round(ms)} ms, not ${input.expected.join(' or ')}`)
  }
  say(
    `${hostileInputs().length - faults} of ${hostileInputs().length} hostile inputs answered as they should be`,
  )
  return faults
}

function bar(count: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined
  return (done) => void process.stderr.write(`\r${done}/${count} ${done === count ? '\n' : ''}`)
}

function tell(result: Awaited<ReturnType<typeof fuzz>>): void {
  for (const [outcome, count] of [...result.counts].sort()) say(`${String(count).padStart(8)}  ${outcome}`)
  for (const fault of firstOfEach(result.faults)) {
    say(`\n${fault.kind} (again: npm run fuzz -- --seed ${seed} --only ${fault.index})\n${fault.about}`)
  }
  const { done, faults, slowest, growthMb, seconds } = result
  say(
    `\nseed ${seed}: ${done} inputs in ${Math.round(seconds)} s, ${faults.length} faults; slowest ${Math.round(slowest.cpuMs)} ms (${slowest.index}); memory grew by ${Math.round(growthMb)} MB`,
  )
  if (faults.length > 0) process.exitCode = 1
}

/** One example of each fault, known by where it happened. */
function firstOfEach(faults: readonly Fault[]): Fault[] {
  const place = (fault: Fault): string => fault.kind + (/^\s+at .*$/m.exec(fault.about)?.[0] ?? fault.kind)
  return [...Map.groupBy(faults, place).values()].flatMap(([first]) => (first ? [first] : []))
}
