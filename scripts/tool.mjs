// Runs a measuring program: `node scripts/tool.mjs bench/kill.ts ARGUMENTS`, after making everything ready (the packages
// of the tests and the build as well), on the pinned Node.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [program, ...args] = process.argv.slice(2)
const node = setUp({ production: false, build: true })
const child = spawn(node, [join(root, program), ...args], { stdio: 'inherit' })
// Ctrl-C reaches the program by itself; it tidies up before it goes.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code) => process.exit(code ?? 1))
