import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { projectRoot } from '../../src/platform/project-root.ts'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Tests open pages of this program only, and run as root in containers, where Chromium's sandbox refuses to. */
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none']

/**
 * A Chromium for the browser journeys: that of `CHROMIUM_PATH`, of the system, or of the npm package
 * `@sparticuz/chromium` with the libraries that it brings. Where there is none the journeys fail: they never skip.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names a file that does not exist: ${named}`)
  const system = named ?? systemBrowsers.find((path) => existsSync(path))
  return chromium.launch(system ? { executablePath: system, args } : await packagedBrowser())
}

async function packagedBrowser(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'install Chromium or Chrome, or set CHROMIUM_PATH: the packaged one is for Linux on x64 only',
    )
  }
  const folder = await unpackedBrowser()
  return {
    executablePath: join(folder, 'chromium'),
    // Its graphics process looks for a driver that the package ships for WebGL only, which no page here uses.
    args: [...args, '--disable-gpu', '--no-zygote'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: folder,
    },
  }
}

/**
 * Unpacks the browser once into node_modules/.cache. The package itself unpacks to the shared folder for temporary
 * files, where a broken attempt or another user's copy would be taken for a good one.
 */
async function unpackedBrowser(): Promise<string> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const folder = join(projectRoot, 'node_modules', '.cache', 'shudarga-chromium')
  if (existsSync(folder)) return folder
  const draft = `${folder}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  try {
    const { inflate } = await import('@sparticuz/chromium')
    await inTemporaryFolder(draft, async () => {
      const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']
      await Promise.all(archives.map((name) => inflate(join(packageFolder, 'bin', name))))
    })
    writeFileSync(
      join(draft, 'fonts.conf'),
      fontConfiguration(join(folder, 'fonts'), join(folder, 'font-cache')),
    )
    if (!existsSync(folder)) renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}

/** `inflate` writes to the folder for temporary files; it asks for its name at each call. */
async function inTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function fontConfiguration(fonts: string, cache: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir></fontconfig>\n`
}
