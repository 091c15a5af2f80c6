// The whole examination, in the order in which a fault is cheapest to find. Every step runs even after a failure, and
// the last line counts all of them: a check counts as one test.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const output = mkdtempSync(join(tmpdir(), 'shudarga-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }

const checks = [
  ['lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--project', '.']],
  ['directions', 'depcruise', ['src', 'tests', '--output-type', 'err-long']],
  ['unused', 'knip', ['--no-progress']],
]
const suites = ['unit', 'e2e']

for (const [name, program, args] of checks) {
  const failed = run(name, program, args) !== 0
  total[failed ? 'failed' : 'passed'] += 1
}
if (!process.argv.includes('--checks-only')) suites.forEach(runSuite)
rmSync(output, { recursive: true, force: true })

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0

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
  console.log(`\n== ${name}`)
  const path = `${bin}${delimiter}${process.env.PATH ?? ''}`
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: path } }
  const result = spawnSync(join(bin, program), args, { ...options, shell: process.platform === 'win32' })
  if (result.error) console.log(String(result.error))
  console.log(result.status === 0 ? `-- ${name}: good` : `-- ${name}: FAILED`)
  return result.status
}
