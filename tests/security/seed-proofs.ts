import { createHash, randomUUID } from 'node:crypto'
import type { Transaction } from '../../src/platform/db/index.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * A proof of an approved plan, in force, and one of a report that was reopened: that there was one is for everybody,
 * what it said is not.
 * @returns what citizens may see, by table
 */
export async function seedProofs(
  tx: Transaction,
  own: { organization_id: string },
  planId: string,
  reportId: string,
): Promise<{ proof: string[]; proof_content: string[]; proof_file: string[] }> {
  const seed = async (kind: 'plan' | 'year-report') => {
    const code = randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()
    const content = JSON.stringify({ code })
    await tx
      .insertInto('proof')
      .values({
        ...own,
        code,
        kind,
        plan_id: planId,
        report_id: kind === 'plan' ? null : reportId,
        number: 1,
        year: 2026,
        title: 'Баримт',
        content_sha256: hashOf(content),
        approver_position: 'Дарга',
        approver_name: 'Д.Дарга',
        approved_on: '2026-02-01',
        approved_at: new Date('2026-02-01'),
      })
      .execute()
    await tx
      .insertInto('proof_content')
      .values({ ...own, code, content, layout: '{}' })
      .execute()
    const file = { sha256: hashOf(code), format: 'docx', given_at: new Date('2026-02-02') } as const
    await tx
      .insertInto('proof_file')
      .values({ ...own, code, ...file })
      .execute()
    return { code, sha256: file.sha256 }
  }
  const [inForce, withdrawn] = [await seed('plan'), await seed('year-report')]
  await tx
    .updateTable('proof')
    .set({ withdrawn_at: new Date('2026-03-01') })
    .where('code', '=', withdrawn.code)
    .execute()
  return {
    proof: [inForce.code, withdrawn.code],
    proof_content: [inForce.code],
    proof_file: [inForce.sha256, withdrawn.sha256],
  }
}
