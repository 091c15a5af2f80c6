// Makes a checkout ready: packages, runtime, build. Plain JavaScript without packages, for the Node that the machine
// happens to have. Says nothing when nothing is to do, and then takes less than a tenth of a second; standard output
// belongs to the command that follows. Commands call it themselves: npm leaves "pre" scripts out under --ignore-scripts.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourcesHash } from './sources.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'

/**
 * @param {{ production: boolean, build: boolean }} want production: without the packages of the tests, which do no
 *   harm where they are there already
 * @returns {string} the program of the Node to go on with
 */
export function setUp(want) {
  if (!packagesFit(want.production)) installPackages(want.production)
  const node = pinnedNode()
  if (want.build && !buildFits()) build(node)
  return node
}

/** npm writes node_modules/.package-lock.json last: it is there only after an installation that ended. */
function packagesFit(production) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages
  const present = readJson(join(modules, '.package-lock.json'))?.packages
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (production && entry.dev)) return true
    if ((entry.optional || entry.devOptional) && !present[path]) return true
    return present[path]?.version === entry.version
  })
}

function installPackages(production) {
  say('Багцуудыг суулгаж байна (нэг удаа)…', 'Installing packages (once)…')
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(production ? ['--omit=dev'] : ['--include=dev']),
  ]
  const npm = process.env.npm_execpath
  const runsOnNode = npm && /npm-cli\.c?js$/.test(npm)
  const result = runsOnNode
    ? spawnSync(process.execPath, [npm, ...args], installOptions())
    : spawnSync(windows ? 'npm.cmd' : 'npm', args, { ...installOptions(), shell: windows })
  if (result.status === 0) return
  const complaint = `${result.stderr ?? ''}${result.error?.message ?? ''}`.trim()
  const network =
    /code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|E40[134]|E50\d)\b/.exec(
      complaint,
    )
  if (network) {
    stop(
      `Багцуудыг татаж чадсангүй (${network[1]}): npm-ийн агуулахад хүрэх сүлжээг (эсвэл npm-ийн registry, proxy тохиргоог) шалгаад дахин ажиллуулна уу.`,
      `The packages could not be fetched (${network[1]}): check the network (or the registry and proxy settings of npm) and run this again.`,
    )
  }
  stop(
    'Багцуудыг суулгаж чадсангүй («npm ci» алдаатай дууслаа).',
    'The packages could not be installed (npm ci failed).',
    complaint,
  )
}

function installOptions() {
  return { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
}

/**
 * The Node that this program is tested with comes as a package. npm 10 forgets to link it into node_modules/.bin,
 * where npm's scripts look first, so the link is made here. Where no such package is (or it does not run, as on a
 * system without glibc), the Node of the machine will do if it is new enough.
 */
function pinnedNode() {
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const binary = join(modules, name, 'bin', windows ? 'node.exe' : 'node')
  const link = join(modules, '.bin', windows ? 'node.cmd' : 'node')
  if (existsSync(binary)) {
    if (linked(link, binary)) return binary
    if (!windows) chmodSync(binary, 0o755)
    if (spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0) {
      makeLink(link, binary)
      return binary
    }
  }
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  return stop(
    `Шударга Node 24 буюу түүнээс шинэ хувилбараар ажиллана; энэ машинд ${process.versions.node} байгаа бөгөөд npm тохирох хувилбар авчирсангүй. Node 24-ийг суулгаад дахин ажиллуулна уу.`,
    `Shudarga needs Node 24 or later; this machine has ${process.versions.node} and npm brought none that runs here. Install Node 24 and run this again.`,
  )
}

function linked(link, binary) {
  if (windows) return existsSync(link)
  return existsSync(link) && realpathSync(link) === realpathSync(binary)
}

function makeLink(link, binary) {
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
  const target = relative(dirname(link), binary)
  if (windows) writeFileSync(link, `@"%~dp0\\${target}" %*\r\n`)
  else symlinkSync(target, link)
}

function buildFits() {
  const mark = join(root, 'dist', '.sources')
  return existsSync(mark) && readFileSync(mark, 'utf8') === sourcesHash(root)
}

function build(program) {
  const result = spawnSync(program, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (result.status !== 0) stop('Програмыг бүтээж (build) чадсангүй.', 'The program could not be built.')
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function say(mongolian, english) {
  console.error(`${mongolian}\n${english}`)
}

function stop(mongolian, english, detail = '') {
  if (detail) console.error(detail)
  say(mongolian, english)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp({ production: process.argv.includes('production'), build: process.argv.includes('--build') })
}
