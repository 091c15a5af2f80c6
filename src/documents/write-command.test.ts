import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import report from '../../samples/documents/health-report.json' with { type: 'json' }
import plan from '../../samples/documents/soum-plan.json' with { type: 'json' }
import { writeCommand } from './write-command.ts'
import english from './writers/messages/en.json' with { type: 'json' }
import mongolian from './writers/messages/mn.json' with { type: 'json' }

async function run(args: string[], input: unknown = plan) {
  const written: Uint8Array[] = []
  const errors: string[] = []
  const code = await writeCommand(args, {
    readInput: async () => (typeof input === 'string' ? input : JSON.stringify(input)),
    writeOutput: async (bytes) => {
      written.push(bytes)
    },
    writeError: (text) => errors.push(text),
  })
  const error: unknown = errors.length > 0 ? JSON.parse(errors.join('')).error : null
  return { code, error, bytes: written[0] }
}

function visible(bytes: Uint8Array | undefined, part = 'word/document.xml'): string {
  return strFromU8(unzipSync(bytes ?? new Uint8Array())[part] ?? new Uint8Array())
}

describe('shudarga write', () => {
  it('turns a document, or a line of `shudarga read`, into a Word file', async () => {
    const { code, bytes } = await run(['--layout', 'soum-plan', '--format', 'docx'])
    expect(code).toBe(0)
    expect(visible(bytes)).toContain(plan.title)
    const fromLine = await run(['--layout=soum-plan'], { file: 'plan.docx', document: plan, notes: [] })
    expect(fromLine.bytes).toEqual(bytes)
  })

  it('marks a draft on every page', async () => {
    const { bytes } = await run(['--draft'])
    expect(visible(bytes, 'word/header1.xml')).toContain('ТӨСӨЛ')
  })

  it.each([
    ['summary', report, 'ТОВЪЁГ'],
    ['letter', { document: report }, 'Дугаар: '],
    ['amendment', { before: plan, after: plan, reason: null }, 'Өөрчлөлт алга.'],
    [
      'consolidated',
      [report, report].map((one) => JSON.stringify({ document: one })).join('\n'),
      'НЭГТГЭСЭН',
    ],
  ])('writes the %s that goes with documents', async (paper, input, text) => {
    const { code, bytes } = await run(['--paper', paper], input)
    expect(code).toBe(0)
    expect(visible(bytes)).toContain(text)
  })

  it.each([
    [['--paper', 'a4'], plan, 'unknown-paper'],
    [['--paper', 'letter', '--format', 'xlsx'], report, 'no-sheet'],
    [['--paper', 'amendment'], plan, 'not-a-plan-document'],
    [['--paper', 'consolidated'], 'тайлан', 'not-json'],
    [['--size', 'a4'], plan, 'unknown-option'],
    [['--layout'], plan, 'missing-value'],
    [['--layout', 'no-such'], plan, 'unknown-layout'],
    [['--format', 'exe'], plan, 'unknown-format'],
    [['--language', 'fr'], plan, 'unknown-language'],
    [[], '{', 'not-json'],
    [[], { ...plan, year: 'MMXXVI' }, 'not-a-plan-document'],
  ])('refuses %j with a code', async (args, input, code) => {
    const refused = await run(args, input)
    expect(refused.code).toBe(1)
    expect(refused.bytes).toBeUndefined()
    expect(refused.error).toMatchObject({ code, message: expect.stringMatching(/[А-Яа-яӨөҮү]/u) })
  })

  it('says where the input is at fault, in the language asked for', async () => {
    const { error } = await run(['--language', 'en'], { ...plan, objectives: [{ title: 1 }] })
    expect(error).toMatchObject({ message: expect.stringContaining('objectives.0.number') })
    expect(error).toMatchObject({ message: expect.stringContaining('The input') })
  })

  it('has every message in both languages', () => {
    expect(Object.keys(english)).toEqual(Object.keys(mongolian))
  })
})
