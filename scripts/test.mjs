// The whole examination, in the order in which a fault is cheapest to find. Every step runs even after a failure, and
// the last line counts all of them: a check counts as one test. `checks`, `unit` or `e2e` runs a part.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const output = mkdtempSync(join(tmpdir(), 'shudarga-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }

const checks = [
  ['lock', 'node', [join('scripts', 'complete-lock.mjs'), '--check']],
  ['lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--project', '.']],
  ['directions', 'depcruise', ['src', 'tests', '--output-type', 'err-long']],
  ['unused', 'knip', ['--no-progress']],
]
const suites = ['unit', 'e2e']
const wanted = process.argv[2] ?? 'all'

setUp({ production: false, build: wanted === 'all' || wanted === 'e2e' })
if (wanted === 'all' || wanted === 'checks') checks.forEach(runCheck)
for (const suite of suites.filter((name) => wanted === 'all' || wanted === name)) runSuite(suite)
rmSync(output, { recursive: true, force: true })

print(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0

function runCheck([name, program, args]) {
  total[run(name, program, args) === 0 ? 'passed' : 'failed'] += 1
}

function runSuite(suite) {
  const file = join(output, `${suite}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const status = run(suite, 'vitest', ['run', '--project', suite, ...reporters])
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  total.passed += result.numPassedTests ?? 0
  total.failed += result.numFailedTests ?? 0
  total.skipped += (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0)
  // A file that does not load, or an error outside of a test, fails the run without failing a test.
  if (status !== 0 && !result.numFailedTests) total.failed += 1
}

function run(name, program, args) {
  print(`\n== ${name}`)
  const path = `${bin}${delimiter}${process.env.PATH ?? ''}`
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: path } }
  const result = spawnSync(program === 'node' ? process.execPath : join(bin, program), args, {
    ...options,
    shell: process.platform === 'win32',
  })
  if (result.error) print(String(result.error))
  print(result.status === 0 ? `-- ${name}: good` : `-- ${name}: FAILED`)
  return result.status
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
