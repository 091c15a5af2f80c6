import { type ChildProcess, spawn } from 'node:child_process'

/** `cwd` is the only folder the program is to write to; it is its home as well. */
export type Run = { program: string; args: readonly string[]; cwd: string; timeoutMs: number }

export type Ending = 'done' | 'failed' | 'too-long'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a program to its end without a shell, without this process' environment (which holds secrets) and without its
 * input. When the time is over, or when this process ends, it is killed together with the programs that it started.
 * @returns 'failed' also when it could not be started
 */
export async function runProgram({ program, args, cwd, timeoutMs }: Run): Promise<Ending> {
  const child = spawn(program, args, {
    cwd,
    // LibreOffice leaves a child behind when only its first process is killed: they share a group of their own.
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    windowsHide: true,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, TMPDIR: cwd, LANG: 'C.UTF-8', OMP_THREAD_LIMIT: '1' },
  })
  const kill = (): void => killGroup(child)
  const killAndGo = (signal: NodeJS.Signals): void => {
    kill()
    for (const name of signals) process.off(name, killAndGo)
    // Nobody else answers the signal: then it means what it always means.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  process.once('exit', kill)
  for (const name of signals) process.on(name, killAndGo)
  let tooLong = false
  const clock = setTimeout(() => {
    tooLong = true
    kill()
  }, timeoutMs)
  try {
    return await new Promise<Ending>((resolve) => {
      child.on('error', () => resolve('failed'))
      child.on('exit', (code) => resolve(code === 0 ? 'done' : tooLong ? 'too-long' : 'failed'))
    })
  } finally {
    clearTimeout(clock)
    kill()
    process.off('exit', kill)
    for (const name of signals) process.off(name, killAndGo)
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has ended already.
  }
}
