import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { verifyAudit } from '../../src/platform/audit.ts'
import { connectDatabase, type Database, systemScope } from '../../src/platform/db/index.ts'
import { folderStore } from '../../src/platform/files/file-store.ts'
import { readPasswords } from '../../src/platform/postgres/make-cluster.ts'
import { readPostmaster } from '../../src/platform/postgres/postmaster-file.ts'
import type { Sent } from './writer.ts'

/** What is wrong after a restart; all lists empty, all counts 0: nothing was lost. */
export type Findings = {
  /** Keys of acknowledged activities that are not there. */
  lost: string[]
  /** Keys of activities that are there without all their parts, with what is missing. */
  half: string[]
  /** Entries of the audit log that name an activity which is not there. */
  orphans: number
  auditFaults: number
  auditEntries: number
  activities: number
  /** How many of the activities that got no answer are there nevertheless: allowed, when they are whole. */
  keptUnanswered: number
}

type Row = {
  key: string
  measures: string[]
  quantities: Record<string, number>
  links: string[]
  files: string[]
  audited: number
}

/** A connection of the check's own to the PostgreSQL that the program runs in `dataDir`. */
export async function connectBeside(dataDir: string): Promise<Database> {
  const folder = join(dataDir, 'postgres')
  const place = {
    folder,
    cluster: join(folder, 'cluster'),
    passwords: join(folder, 'passwords.json'),
    log: '',
  }
  const { port } = readPostmaster(place.cluster) ?? {}
  const { owner, app } = readPasswords(place)
  const at = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${port}/shudarga`
  const addresses = { ownerUrl: at('shudarga_owner', owner), appUrl: at('shudarga_app', app) }
  return connectDatabase(addresses, new Promise(() => {}), async () => {}, 2)
}

/** Compares what is stored with everything that was ever sent and with what was acknowledged of it. */
export async function examine(
  dataDir: string,
  sent: ReadonlyMap<string, Sent>,
  acknowledged: ReadonlySet<string>,
): Promise<Findings> {
  const database = await connectBeside(dataDir)
  try {
    const { rows, orphans, audit } = await database.read(systemScope, async (tx) => ({
      rows: (await storedRows.execute(tx)).rows,
      orphans: (await orphanedEntries.execute(tx)).rows[0]?.n ?? 0,
      audit: await verifyAudit(tx),
    }))
    const stored = new Map(rows.filter((row) => sent.has(row.key)).map((row) => [row.key, row]))
    const half: string[] = []
    for (const [key, row] of stored) {
      const missing = await missingParts(dataDir, row, sent.get(key))
      if (missing) half.push(`${key}: ${missing}`)
    }
    return {
      lost: [...acknowledged].filter((key) => !stored.has(key)),
      half,
      orphans,
      auditFaults: audit.faults.length,
      auditEntries: audit.entries,
      activities: stored.size,
      keptUnanswered: [...stored.keys()].filter((key) => !acknowledged.has(key)).length,
    }
  } finally {
    await database.close()
  }
}

const storedRows = sql<Row>`
  select a.submission_key as key,
    array(select lineage_id::text from activity_measure m where m.activity_id = a.id) as measures,
    coalesce((select jsonb_object_agg(q.kind, q.amount) from activity_quantity q where q.activity_id = a.id), '{}') as quantities,
    array(select e.url from evidence e where e.activity_id = a.id and e.kind = 'link') as links,
    array(select f.sha256 from evidence e join stored_file f on f.id = e.stored_file_id where e.activity_id = a.id) as files,
    (select count(*)::int from audit_entry x where x.noun = 'activity' and x.noun_id = a.id and x.action = 'activity.record') as audited
  from activity a`

const orphanedEntries = sql<{ n: number }>`
  select count(*)::int as n from audit_entry x
  where x.noun = 'activity' and not exists (select from activity a where a.id = x.noun_id)`

async function missingParts(dataDir: string, row: Row, sent: Sent | undefined): Promise<string> {
  if (!sent) return ''
  const missing = [
    sameList(row.measures, sent.measures) ? '' : 'measures',
    sameList(Object.entries(row.quantities).map(String), Object.entries(sent.quantities).map(String))
      ? ''
      : 'quantities',
    sameList(row.links, sent.link ? [sent.link] : []) ? '' : 'link',
    sameList(row.files, sent.file ? [sent.file.sha256] : []) ? '' : 'file row',
    sent.file && !(await isInStore(dataDir, sent.file.sha256)) ? 'file content' : '',
    row.audited === 1 ? '' : `${row.audited} audit entries`,
  ]
  return missing.filter((part) => part !== '').join(', ')
}

async function isInStore(dataDir: string, sha256: string): Promise<boolean> {
  const stream = await folderStore(join(dataDir, 'files')).open(sha256)
  if (!stream) return false
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return createHash('sha256').update(bytes).digest('hex') === sha256
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.toSorted().join('\n') === right.toSorted().join('\n')
}
