import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addOrganization } from '../../src/modules/organizations/index.ts'
import type { Transaction } from '../../src/platform/db/index.ts'

export type Aimag = { organizationId: string; personId: string }

/**
 * An aimag with so many bodies below it, each with an approved plan of 2026 of so many measures and, nine of ten, an
 * approved report for the year; a person of the aimag may see reports. Into an empty program, in the scope of the system.
 */
export async function makeAimag(
  tx: Transaction,
  { bodies, measures }: { bodies: number; measures: number },
): Promise<Aimag> {
  const organizationId = await addOrganization(tx, {
    parentId: null,
    kind: 'aimag',
    name: 'Говь-Шанд аймаг',
    place: 'Шанд хот',
    slug: 'gobi-shand',
  })
  for (let index = 0; index < bodies; index++)
    await addOrganization(tx, {
      parentId: organizationId,
      kind: 'soum',
      name: `${index + 1} дүгээр сумын Засаг даргын Тамгын газар`,
      place: 'Сумын төв',
      slug: `soum-${index + 1}`,
    })
  const personId = randomUUID()
  await tx
    .insertInto('person')
    .values({ id: personId, name: 'Б.Хянагч', email: 'reviewer@example.mn' })
    .execute()
  const member = { person_id: personId, organization_id: organizationId }
  await tx
    .insertInto('membership')
    .values({ ...member, role: 'reviewer', position: 'Хянагч' })
    .execute()
  await makePlans(tx, organizationId, measures)
  await makeReports(tx)
  return { organizationId, personId }
}

async function makePlans(tx: Transaction, above: string, measures: number): Promise<void> {
  await sql`
    insert into plan (organization_id, year, title, state, method, approved_on, approver_position, approver_name)
    select id, 2026, 'АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ 2026 ОНЫ ТӨЛӨВЛӨГӨӨ', 'approved', 'steps-100-70-30-0', '2026-02-20',
      'Тамгын газрын дарга', 'Д.Дарга'
    from organization where parent_id = ${above}`.execute(tx)
  await sql`
    insert into objective (organization_id, plan_id, position, number, title)
    select organization_id, id, o, (o + 1)::text, 'Авлигаас урьдчилан сэргийлэх ' || (o + 1) || ' дүгээр чиглэл'
    from plan, generate_series(0, 5) o`.execute(tx)
  await sql`
    insert into measure (id, lineage_id, organization_id, plan_id, objective_id, position, number, text)
    select m.id, m.id, o.organization_id, o.plan_id, o.id, m.n, o.number || '.' || (m.n + 1),
      'Албан хаагчид, иргэдэд авлигын эсрэг хууль тогтоомжийг таниулах сургалт, нөлөөллийн ажлыг зохион байгуулах ' || (m.n + 1)
    from objective o,
      lateral (select gen_random_uuid() as id, n from generate_series(0, ${Math.ceil(measures / 6) - 1}) n where o.id is not null) m`.execute(
    tx,
  )
}

async function makeReports(tx: Transaction): Promise<void> {
  await sql`
    insert into report (organization_id, plan_id, period, period_start, cut_off)
    select organization_id, id, 'year', '2026-01-01', '2026-11-15'
    from (select id, organization_id, row_number() over (order by id) as n from plan) numbered
    where mod(n, 10) <> 0`.execute(tx)
  await sql`
    insert into report_entry (report_id, organization_id, measure_id, position, drafted_text, text, proposed_state, proposed_percent,
      state, percent, basis)
    select r.id, r.organization_id, m.id, row_number() over (partition by r.id order by m.number), '',
      'Тайлант хугацаанд ' || (1 + mod(abs(hashtext(m.id::text)), 12)) || ' удаагийн сургалт, өдөрлөг зохион байгуулж, нийт '
        || (20 + mod(abs(hashtext(m.id::text)), 400)) || ' албан хаагч, иргэн хамрагдав.'
        || case when mod(hashtext(m.id::text), 3) = 0 then ' Гарын авлага, зурагт хуудсыг мэдээллийн самбар, цахим хуудсаар түгээв.' else '' end,
      s.state, s.percent, s.state, s.percent, '{}'
    from report r join measure m on m.plan_id = r.plan_id,
      lateral (select case mod(abs(hashtext(m.id::text)), 9) when 0 then 'not-due' when 1 then 'cannot-assess' else 'assessed' end as state,
        case when mod(abs(hashtext(m.id::text)), 9) > 1
          then (array[100, 100, 70, 30, 0])[1 + mod(abs(hashtext(m.id::text)), 5)] end as percent) s`.execute(
    tx,
  )
  await sql`
    update report set state = 'approved', percent = e.percent, percent_n = e.n, approver_position = 'Дарга', approver_name = 'Д.Дарга'
    from (select report_id, trunc(avg(percent), 2) as percent, count(percent) as n from report_entry group by report_id) e
    where e.report_id = report.id`.execute(tx)
}
