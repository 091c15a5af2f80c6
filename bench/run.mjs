// Runs a measurement: `node bench/run.mjs kill ARGUMENTS`, after making everything ready, on the pinned Node.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from '../scripts/setup.mjs'

const bench = dirname(fileURLToPath(import.meta.url))
const [name, ...args] = process.argv.slice(2)
// The files of bench:read are made with what the tests use.
const node = setUp({ production: name !== 'read', build: true })
const child = spawn(node, [join(bench, `${name}.ts`), ...args], { stdio: 'inherit' })
// Ctrl-C reaches the measurement by itself; it tidies up before it goes.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code) => process.exit(code ?? 1))
