import { documentOf, jsonOf } from './document-input.ts'
import { findLayout, type Layout, listLayouts } from './layouts/layout.ts'
import { paperNames, paperOfInput } from './papers/paper-of-input.ts'
import { writePaper } from './papers/write-paper.ts'
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
 * `--paper summary|amendment|letter|consolidated [--to NAME]` writes a paper that goes with it (see paperOfInput).
 * Returns the exit code: 0 written, 1 refused; a refusal is one line of JSON, `{ "error": { code, message } }`.
 */
export async function writeCommand(args: readonly string[], io: WriteIo): Promise<number> {
  let language: WriteLanguage = 'mn'
  try {
    const options = parseOptions(args)
    language = oneOf(writeLanguages, options.get('--language') ?? 'mn', 'unknown-language')
    const format = oneOf(writeFormats, options.get('--format') ?? 'docx', 'unknown-format')
    const draft = options.has('--draft')
    const name = options.get('--paper')
    if (name === undefined) {
      const layout = layoutOf(options.get('--layout') ?? 'full')
      const document = documentOf(jsonOf(await io.readInput()))
      await io.writeOutput(await writeDocument(document, format, layout, { draft }))
    } else {
      const paper = oneOf(paperNames, name, 'unknown-paper')
      const input = await io.readInput()
      await io.writeOutput(
        await writePaper(paperOfInput(paper, input, options.get('--to') ?? null), format, { draft }),
      )
    }
    return 0
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    const refusal = { error: { code: error.code, message: writeErrorMessage(error, language) } }
    io.writeError(`${JSON.stringify(refusal)}\n`)
    return 1
  }
}

function layoutOf(name: string): Layout {
  const layout = findLayout(name)
  if (layout) return layout
  const known = listLayouts().map((one) => one.name)
  throw new WriteError('unknown-layout', { name, known: known.join(', ') })
}

const withValue = new Set(['--layout', '--format', '--language', '--paper', '--to'])

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
  code: 'unknown-language' | 'unknown-format' | 'unknown-paper',
): Name {
  const found = known.find((candidate) => candidate === name)
  if (found === undefined) throw new WriteError(code, { name, known: known.join(', ') })
  return found
}
