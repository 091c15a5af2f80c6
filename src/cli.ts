import { text } from 'node:stream/consumers'
import en from './messages/en.json' with { type: 'json' }
import mn from './messages/mn.json' with { type: 'json' }
import { isLanguage, type Language, textsOf } from './platform/i18n.ts'
import { StartupError } from './platform/startup-error.ts'

const texts = textsOf(mn, en)
const out = (line: string) => process.stdout.write(`${line}\n`)
const err = (line: string) => process.stderr.write(`${line}\n`)

/** Waits until the line is on its way; false when whoever read the output has gone, as `| head -1` does. */
const outWaiting = (line: string) =>
  new Promise<boolean>((resolve) => process.stdout.write(`${line}\n`, (error) => resolve(!error)))

/** Standard error, for a progress bar, where it is a terminal. */
const terminal = () =>
  process.stderr.isTTY
    ? {
        columns: process.stderr.columns || 80,
        shared: process.stdout.isTTY,
        write: (piece: string) => void process.stderr.write(piece),
      }
    : null

// Where nobody reads the output any more, the command ends by itself: that is no fault to report.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
})

// each command loads only what it needs: reading a file must not wait for a web server's modules
process.exitCode = await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<number> {
  const { language, rest } = takeLanguage(args)
  const [command, ...more] = rest
  const t = texts(language)
  try {
    switch (command) {
      case 'read': {
        const { readCommand } = await import('./documents/read-command.ts')
        return await readCommand(more, { out: outWaiting, err, terminal: terminal(), language })
      }
      case 'write': {
        const { writeCommand } = await import('./documents/write-command.ts')
        return await writeCommand([...more, '--language', language], {
          readInput: () => text(process.stdin),
          writeOutput: async (bytes) => void process.stdout.write(bytes),
          writeError: (line) => void process.stderr.write(line),
        })
      }
      case 'serve':
        await import('./main.ts')
        return 0
      case 'migrate':
      case 'demo':
      case 'verify':
      case 'person':
      case 'organization': {
        const { runAdministration } = await import('./administration.ts')
        return await runAdministration(command, more, { out, err, t })
      }
      default:
        if (command !== undefined && command !== 'help') err(t('unknown-command', { command }))
        err(t('usage'))
        return command === 'help' ? 0 : 1
    }
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    err(error.message)
    return 1
  }
}

function takeLanguage(args: readonly string[]): { language: Language; rest: string[] } {
  const at = args.indexOf('--language')
  const asked = at === -1 ? 'mn' : args[at + 1]
  const rest = at === -1 ? [...args] : args.toSpliced(at, 2)
  return { language: isLanguage(asked) ? asked : 'mn', rest }
}
