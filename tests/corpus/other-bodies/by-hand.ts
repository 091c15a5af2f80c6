import { readdirSync, readFileSync } from 'node:fs'
import { planDocumentSchema } from '../../../src/documents/plan-document.ts'
import { type CorpusFormat, officeFormats, ownFormats } from '../format-names.ts'
import type { Made } from '../made.ts'
import { drawPage } from './hand-drawn-page.ts'

const home = new URL('by-hand/', import.meta.url)
const signingRoles = ['prepared', 'reviewed', 'approved'] as const
const parts = (line: string): string[] => line.split(' | ').map((part) => part.trim())
const items = (value: string | undefined): string[] => value?.split(' / ') ?? []

/** Pages drawn as text, each with what a person reads of it below a line of "=": see README.md. */
export function madeByHand(): Made[] {
  return readdirSync(home)
    .sort()
    .flatMap((round) =>
      readdirSync(new URL(`${round}/`, home))
        .sort()
        .map((file) => readSample(file.replace('.txt', ''), new URL(`${round}/${file}`, home))),
    )
}

function readSample(name: string, place: URL): Made {
  const [written = '', told = ''] = readFileSync(place, 'utf8').split('\n=====\n')
  const [formats, page] = formatsOf(written)
  const web = page.startsWith('<')
  return {
    name,
    habit: { name, ...(web ? { formats: ['html'] } : formats ? { formats } : {}) },
    merges: true,
    paper: { blocks: web ? [] : drawPage(page), landscape: true },
    ...(web ? { html: page } : {}),
    expected: expectedOf(told),
  }
}

/** A first line «@docx,html» says in which formats alone such a page can be. */
function formatsOf(written: string): [CorpusFormat[] | null, string] {
  if (!written.startsWith('@')) return [null, written]
  const end = written.indexOf('\n')
  const named = written.slice(1, end).split(',')
  return [[...ownFormats, ...officeFormats].filter((one) => named.includes(one)), written.slice(end + 1)]
}

type Draft = { title: string; number: string | null; principle: string | null; measures: object[] }

function expectedOf(told: string): Made['expected'] {
  const lines = told.split('\n').filter((line) => line.trim() !== '')
  const said = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
  const [start, end] = said('window')?.split(' ') ?? []
  const [position, name] = parts(said('approved') ?? '')
  const signatures = lines.flatMap((line) => {
    const [role, ...person] = line.startsWith('signed: ') ? parts(line.slice(8)) : []
    return role
      ? [{ role: signingRoles.find((one) => one === role), position: person[0], name: person[1] }]
      : []
  })
  const objectives: Draft[] = []
  for (const line of lines.slice(lines.findIndex((one) => one.startsWith('# ')))) {
    const [number = '', title = '', ...rest] = parts(line)
    if (line.startsWith('# ')) {
      const own = number.slice(2)
      objectives.push({
        number: own === '-' ? null : own,
        title,
        principle: rest[0] ?? null,
        measures: [],
      })
    } else objectives.at(-1)?.measures.push(measureOf(number, title, rest))
  }
  return planDocumentSchema.parse({
    kind: said('kind'),
    title: said('title') ?? '',
    organization: said('organization') ?? null,
    year: said('year') === undefined ? null : Number(said('year')),
    window: start ? { start, end } : null,
    issued: { date: said('date') ?? null, place: said('place') ?? null, number: said('number') ?? null },
    approvedBy: position ? { position, name: name ?? '' } : null,
    signatures,
    objectives,
  })
}

function measureOf(number: string, text: string, rest: readonly string[]): object {
  const fields = new Map(
    rest.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )
  const of = (field: string): string | null => fields.get(field) ?? null
  const percent = of('percent')
  return {
    number: number === '-' ? null : number,
    text,
    criteria: items(fields.get('criteria')),
    baseline: of('baseline'),
    target: of('target'),
    period: of('period'),
    budget: of('budget'),
    outcome: of('outcome'),
    responsible: of('responsible'),
    result: of('result'),
    percent: percent === null ? null : Number(percent),
  }
}
