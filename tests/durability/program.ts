import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'

/** The built program as a process of its own, on a free port, with its own PostgreSQL in `dataDir`. */
export type Program = {
  readonly address: string
  readonly pid: number
  /** Milliseconds from the start of the process to its line with the address. */
  readonly readyMs: number
  /** Sends a signal; settles when the process is gone. */
  end(signal: Signal): Promise<Ending>
  /** The same for the process and all that it started, as a terminal does at Ctrl-C. */
  endGroup(signal: Signal): Promise<Ending>
}
type Signal = 'SIGINT' | 'SIGTERM' | 'SIGKILL'
export type Ending = { readonly code: number | null; readonly ms: number; readonly said: string }

const readyLine = /^Shudarga is running: (\S+)$/m

/** @throws Error with all that the program said, where it ends without having been ready */
export async function startProgram(
  dataDir: string,
  command: readonly [string, ...string[]] = [process.execPath, join(projectRoot, 'dist', 'main.js')],
): Promise<Program> {
  const begun = performance.now()
  const child = spawnProgram(dataDir, command)
  const output = collect(child)
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = readyLine.exec(output.text)?.[1]
      if (found) resolve(found)
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`the program ended before it was ready:\n${output.text}`)))
  })
  const readyMs = Math.round(performance.now() - begun)
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const ended = async (tell: () => void): Promise<Ending> => {
    const told = performance.now()
    tell()
    await closed
    return { code: child.exitCode, ms: Math.round(performance.now() - told), said: output.text }
  }
  return {
    address,
    pid: child.pid ?? 0,
    readyMs,
    end: (signal) => ended(() => child.kill(signal)),
    endGroup: (signal) =>
      ended(() => {
        if (child.pid && child.exitCode === null && child.signalCode === null)
          process.kill(-child.pid, signal)
      }),
  }
}

/** Runs the program to its end: for starts that must be refused. */
export async function runProgram(dataDir: string): Promise<Ending> {
  const begun = performance.now()
  const child = spawnProgram(dataDir, [process.execPath, join(projectRoot, 'dist', 'main.js')])
  const output = collect(child)
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve)
  })
  return { code, ms: Math.round(performance.now() - begun), said: output.text }
}

function spawnProgram(dataDir: string, [program, ...args]: readonly [string, ...string[]]): ChildProcess {
  // an empty value counts as not given: what stands in the environment of a developer must not reach the test
  const settings = { DATA_DIR: dataDir, PORT: '0', DEMO: 'true', DATABASE_URL: '', DATABASE_APP_URL: '' }
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    PUBLIC_URL: '',
    HOST: '',
    LOG_LEVEL: '',
    ...settings,
  }
  return spawn(program, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
}

function collect(child: ChildProcess): { text: string } {
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output.text = (output.text + chunk).slice(-20_000)
    })
  }
  return output
}
