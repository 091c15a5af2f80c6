import en from './messages/en.json' with { type: 'json' }
import mn from './messages/mn.json' with { type: 'json' }
import type { Config } from './platform/config.ts'
import { fillSentence } from './platform/startup-error.ts'

/** Tells whoever started the program where it is; the first line is also what scripts wait for. */
export function sayReady(config: Config, port: number): void {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  const address = config.publicUrl ?? `http://${host}:${port}`
  const lines = [mn.ready, en.ready, ...(config.demo ? [mn.demo, en.demo] : [])]
  process.stdout.write(`${lines.map((line) => fillSentence(line, { address })).join('\n')}\n`)
}
