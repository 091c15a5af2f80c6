// Starts the built program: `node scripts/run.mjs main|cli ARGUMENTS`, after making everything ready.
import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setUp } from './setup.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name, ...args] = process.argv.slice(2)
const node = realpathSync(setUp({ production: true, build: true }))
const program = join(root, 'dist', `${name}.js`)

if (node === realpathSync(process.execPath)) {
  process.argv = [process.argv[0], program, ...args]
  endWithParent(() => process.kill(process.pid, 'SIGTERM'))
  await import(pathToFileURL(program).href)
} else {
  // Only at the first start on a machine with another Node: from then on npm finds the pinned one first.
  // The same script again, so that there too the program ends when its parent is gone.
  const child = spawn(node, [fileURLToPath(import.meta.url), name, ...args], { stdio: 'inherit' })
  // Ctrl-C reaches the child by itself, as part of the terminal's group; the others come to this process only.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithParent(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** npm passes a signal on to its shell, which ends without telling the program: notice that it is gone. */
function endWithParent(end) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 300)
  watch.unref()
}
