// Runs the fuzzing: `node tests/fuzz/run.mjs --count 100000 --seed 1`, after making everything ready, on the pinned Node.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from '../../scripts/setup.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const node = setUp({ production: false, build: false })
const child = spawn(node, [join(here, 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
// Ctrl-C reaches the fuzzing by itself.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code) => process.exit(code ?? 1))
