// Completes package-lock.json after a dependency was added: `node scripts/complete-lock.mjs` (`--check` only looks).
//
// Packages with native parts name one optional package for each platform. npm leaves those out of the lock that the
// registry at hand does not serve, and `npm ci` of npm 11 then refuses the lock as a whole, on every platform. The
// entries made here say version and platform, so that npm knows what it may leave out; they carry no checksum.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'sunos',
  'netbsd',
  'openbsd',
  'aix',
]
const processors = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingEntries(lock.packages)

if (missing.length === 0) process.exit(0)
if (process.argv.includes('--check')) {
  console.error(
    `package-lock.json lacks ${missing.length} optional packages: run node scripts/complete-lock.mjs`,
  )
  process.exit(1)
}
const all = [...Object.entries(lock.packages), ...missing]
lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.error(`package-lock.json: ${missing.length} optional packages added`)

function missingEntries(packages) {
  const found = new Map()
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`
      if (packages[place] || packages[`${path}/${place}`]) continue
      found.set(place, platformEntry(name, version, entry.dev))
    }
  }
  return [...found]
}

function platformEntry(name, version, dev) {
  const words = name.split('/').at(-1).split(/[-.]/)
  const os = systems.find((word) => words.includes(word))
  const cpu = processors.find((word) => words.includes(word))
  if (!cpu || (!os && cpu !== 'wasm32'))
    throw new Error(`for which platform is ${name}? Add its entry by hand`)
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev: true } : {}),
    ...(os === 'linux' ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  }
}
