import { z } from 'zod'
import { findLayout, listLayouts } from './layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from './plan-document.ts'
import { writeDocument, writeFormats } from './writers/write-document.ts'
import { WriteError, type WriteLanguage, writeErrorMessage, writeLanguages } from './writers/write-error.ts'

/** What the command line gives to a command; tests hand in plain values. */
export type WriteIo = {
  readInput(): Promise<string>
  writeOutput(bytes: Uint8Array): Promise<void>
  writeError(text: string): void
}

/**
 * `shudarga write --layout NAME --format docx [--draft] [--language mn|en] < document.json > document.docx`
 * Takes a PlanDocument, or a line that `shudarga read` printed. Needs no database.
 * Returns the exit code: 0 written, 1 refused; a refusal is one line of JSON, `{ "error": { code, message } }`.
 */
export async function writeCommand(args: readonly string[], io: WriteIo): Promise<number> {
  let language: WriteLanguage = 'mn'
  try {
    const options = parseOptions(args)
    language = oneOf(writeLanguages, options.get('--language') ?? 'mn', 'unknown-language')
    const format = oneOf(writeFormats, options.get('--format') ?? 'docx', 'unknown-format')
    const layout = findLayout(options.get('--layout') ?? 'full')
    if (!layout) {
      const known = listLayouts().map(({ name }) => name)
      throw new WriteError('unknown-layout', { name: options.get('--layout') ?? '', known: known.join(', ') })
    }
    const document = parseDocument(await io.readInput())
    await io.writeOutput(await writeDocument(document, format, layout, { draft: options.has('--draft') }))
    return 0
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    const refusal = { error: { code: error.code, message: writeErrorMessage(error, language) } }
    io.writeError(`${JSON.stringify(refusal)}\n`)
    return 1
  }
}

const withValue = new Set(['--layout', '--format', '--language'])

function parseOptions(args: readonly string[]): Map<string, string> {
  const options = new Map<string, string>()
  for (let index = 0; index < args.length; index++) {
    const [option = '', attached] = (args[index] ?? '').split(/=(.*)/su)
    if (option === '--draft' && attached === undefined) {
      options.set(option, '')
    } else if (withValue.has(option)) {
      const value = attached ?? args[++index]
      if (value === undefined || value === '') throw new WriteError('missing-value', { option })
      options.set(option, value)
    } else {
      throw new WriteError('unknown-option', { option: args[index] ?? '' })
    }
  }
  return options
}

function oneOf<Name extends string>(
  known: readonly Name[],
  name: string,
  code: 'unknown-language' | 'unknown-format',
): Name {
  const found = known.find((candidate) => candidate === name)
  if (found === undefined) throw new WriteError(code, { name, known: known.join(', ') })
  return found
}

const readLineSchema = z.object({ document: z.unknown() })

function parseDocument(text: string): PlanDocument {
  const input = parseJson(text)
  const line = readLineSchema.safeParse(input)
  const parsed = planDocumentSchema.safeParse(line.success ? line.data.document : input)
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new WriteError('not-a-plan-document', { place: path === '' ? '/' : path })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    throw new WriteError('not-json')
  }
}
