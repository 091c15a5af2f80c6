import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { PlanDocument } from '../../src/documents/plan-document.ts'
import { readDocument } from '../../src/documents/read.ts'
import { scoreReading } from '../support/score.ts'
import { type CorpusFormat, officeFormats, ownFormats } from './format-names.ts'
import { officeWorks, suits, thresholds, writeOwn, writeThroughOffice } from './formats.ts'
import type { Made } from './made.ts'
import { makeDesigned, makeDocuments } from './make.ts'
import { chanceDesigns } from './other-bodies/designs.ts'

/*
 * Prints how much of the generated corpus is read right, by format and habit:
 *   node tests/corpus/measure.ts [--chance 1-40 for layouts put together by chance] [--seeds 1,2,3] [--formats docx,pdf] [--habits school] [--faults] [--keep FOLDER]
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    formats: { type: 'string', default: [...ownFormats, ...officeFormats].join() },
    habits: { type: 'string', default: '' },
    chance: { type: 'string', default: '' },
    faults: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const wanted = values.formats.split(',')
const [firstChance = 1, lastChance = 0] = values.chance.split('-').map(Number)
const documents =
  values.chance === ''
    ? makeDocuments(values.seeds.split(',').map(Number)).filter(
        (made) => values.habits === '' || values.habits.split(',').includes(made.habit.name),
      )
    : chanceDesigns(firstChance, lastChance).map((design) => makeDesigned(design, 1))
const suiting = (format: CorpusFormat): Made[] => documents.filter((made) => suits(made, format))
const sharedTool = new URL('../../../shared/tools/score.mjs', import.meta.url)
const shared: { score(gold: unknown, read: unknown): { f1: number } } | null = existsSync(sharedTool)
  ? await import(sharedTool.href)
  : null

type Score = { f1: number; other: number; faults: string[] }
const scores = new Map<CorpusFormat, Map<Made, Score>>()

async function scoreOf(made: Made, format: CorpusFormat, bytes: Uint8Array): Promise<Score> {
  if (values.keep) {
    mkdirSync(values.keep, { recursive: true })
    writeFileSync(`${values.keep}/${made.name}.${format}`, bytes)
  }
  try {
    const { document } = await readDocument(bytes)
    const { f1, faults } = scoreReading(made.expected, document)
    return { f1, faults, other: sharedScore(made.expected, document) }
  } catch (error) {
    return { f1: 0, other: 0, faults: [String(error)] }
  }
}

function sharedScore(expected: PlanDocument, read: PlanDocument): number {
  return shared?.score(expected, read).f1 ?? 1
}

for (const format of ownFormats.filter((one) => wanted.includes(one))) {
  const found = new Map<Made, Score>()
  for (const made of suiting(format))
    found.set(made, await scoreOf(made, format, await writeOwn(made, format)))
  scores.set(format, found)
}
const office = officeFormats.filter((one) => wanted.includes(one))
const works = office.length > 0 && (await officeWorks())
if (office.length > 0 && !works)
  console.error('LibreOffice is not installed or does not work: ODT, PDF and DOC are left out')
for (const format of works ? office : []) {
  const found = new Map<Made, Score>()
  for (const [made, bytes] of await writeThroughOffice(suiting(format), format)) {
    found.set(made, await scoreOf(made, format, bytes))
  }
  scores.set(format, found)
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? Number.NaN : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const print = (name: string, cells: readonly string[]): void =>
  say(name.padEnd(26) + cells.map((cell) => cell.padStart(8)).join(''))
const shown = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(4))
print('', [...scores.keys()])
for (const name of new Set(documents.map((made) => made.habit.name))) {
  const row = [...scores.values()].map((byDocument) =>
    mean([...byDocument].flatMap(([made, score]) => (made.habit.name === name ? [score.f1] : []))),
  )
  if (row.some((value) => !Number.isNaN(value))) print(name, row.map(shown))
}
const all = [...scores].map(([format, found]) => ({ format, scores: [...found.values()] }))
print(
  'mean',
  all.map((one) => shown(mean(one.scores.map(({ f1 }) => f1)))),
)
print(
  'worst',
  all.map((one) => shown(Math.min(...one.scores.map(({ f1 }) => f1)))),
)
if (shared)
  print(
    'mean by ../shared',
    all.map((one) => shown(mean(one.scores.map(({ other }) => other)))),
  )
if (values.faults) {
  for (const [format, found] of scores) {
    for (const [made, { f1, faults }] of found) {
      if (faults.length === 0) continue
      say(`\n${made.name}.${format} ${f1.toFixed(4)}`)
      for (const fault of faults.slice(0, 12)) say(`  ${fault}`)
    }
  }
}
const failed = all.some((one) => mean(one.scores.map(({ f1 }) => f1)) < thresholds[one.format])
process.exitCode = failed ? 1 : 0
