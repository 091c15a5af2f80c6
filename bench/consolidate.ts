import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { newToken, tokenHash } from '../src/platform/auth/token.ts'
import { readConfig } from '../src/platform/config.ts'
import { systemScope } from '../src/platform/db/index.ts'
import { openServices } from '../src/services.ts'
import { startProgram } from '../tests/durability/program.ts'
import { type Aimag, makeAimag } from '../tests/support/aimag.ts'
import { peakOf } from './measure-program.ts'
import { printTable, say } from './table.ts'

/**
 * `npm run bench:consolidate -- --bodies 300 --measures 60`: how long the page of the bodies below and the files of their
 * consolidated report take in the built program, which is also killed in the midst of one. With `--keep FOLDER` the data
 * stays there, to be looked at with `npm start`.
 */
const { values } = parseArgs({
  options: {
    bodies: { type: 'string', default: '300' },
    measures: { type: 'string', default: '60' },
    keep: { type: 'string' },
  },
})
const bodies = Number(values.bodies)
const measures = Number(values.measures)
const dataDir = values.keep ?? (await mkdtemp(join(tmpdir(), 'shudarga-consolidate-')))
const [token, csrfToken] = [newToken(), newToken()]

try {
  await prepare()
  await measure()
} finally {
  if (values.keep === undefined) await rm(dataDir, { recursive: true, force: true })
}
process.exit()

async function prepare(): Promise<void> {
  const services = await openServices(readConfig({ ...process.env, DATA_DIR: dataDir, DEMO: 'off' }))
  try {
    await services.database.transaction(systemScope, async (tx) => {
      const { personId, organizationId }: Aimag = await makeAimag(tx, { bodies, measures })
      const session = {
        token_hash: tokenHash(token),
        person_id: personId,
        organization_id: organizationId,
        csrf_token: csrfToken,
      }
      await tx
        .insertInto('session')
        .values({ ...session, expires_at: new Date(Date.now() + 3_600_000) })
        .execute()
    })
  } finally {
    await services.close()
  }
}

async function measure(): Promise<void> {
  let program = await startProgram(dataDir)
  const cookie = `shudarga_session=${token}`
  const get = (path: string) => fetch(`${program.address}${path}`, { headers: { cookie } })
  const post = (file: string, level = 'direct') => {
    const fields = { _csrf: csrfToken, year: '2026', period: 'year', level, everyBody: 'yes', file }
    const headers = { cookie, origin: program.address }
    const init = { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' } as const
    return fetch(`${program.address}/reports/consolidated`, init)
  }
  const timed = async (what: string, ask: () => Promise<Response>) => {
    const start = performance.now()
    const response = await ask()
    const bytes = (await response.arrayBuffer()).byteLength
    const ms = Math.round(performance.now() - start)
    const about = { what, status: response.status, ms, kilobytes: Math.round(bytes / 1000) }
    return { ...about, 'peak MB': Math.round(peakOf(program.pid) ?? 0) }
  }
  const awaited = async (address: string) => {
    while ((await (await get(address)).text()).includes('data-awaited'))
      await new Promise((resolve) => setTimeout(resolve, 100))
    return get(`${address}/file`)
  }

  const killed = async () => {
    // the tree is flat: all below are the same bodies, and yet another file
    const answer = await post('report.docx', 'all')
    const address = answer.headers.get('location')
    if (address === null) return answer
    await program.endGroup('SIGKILL')
    program = await startProgram(dataDir)
    return awaited(address)
  }

  const page = '/reports/consolidated?year=2026&period=year'
  const rows = [await timed('the page', () => get(page)), await timed('the page again', () => get(page))]
  for (const format of ['docx', 'xlsx', 'pdf']) {
    const summary = `summary.${format}`
    rows.push(await timed(summary, () => post(summary)))
  }
  for (const format of ['docx', 'xlsx', 'pdf']) {
    const file = `report.${format}`
    let address = ''
    rows.push(
      await timed(`${file} asked for`, async () => {
        const answer = await post(file)
        address = answer.headers.get('location') ?? ''
        return answer
      }),
    )
    if (address !== '') rows.push(await timed(`${file} written and fetched`, () => awaited(address)))
    rows.push(await timed(`${file} again`, () => post(file)))
  }
  rows.push(await timed('report.docx, killed, started anew, fetched', killed))
  const other = await post('report.pdf')
  say(`${bodies} bodies, ${measures} measures each; the file as PDF is ${other.headers.get('content-type')}`)
  printTable(rows)
  await program.end('SIGTERM')
}
