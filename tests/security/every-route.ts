import { randomUUID } from 'node:crypto'
import { approval } from '../../src/modules/plans/testing/sample-plan.ts'
import { activityFields } from '../support/office.ts'
import { importRoutes } from './import-routes.ts'
import { layoutRoutes } from './layout-routes.ts'
import { everybody, office, type Route, shown, signedIn } from './route.ts'
import type { World } from './world.ts'

const pdf = () => new File(['%PDF-1.4 copy'], 'хуулбар.pdf')
const plan = (world: World) => ({ plan: world.planId })
const planFile = (world: World) => ({ plan: world.draft.id, file: 'plan.xlsx' })
const draft = (world: World) => ({ plan: world.draft.id })
const removable = (world: World) => ({ plan: world.removable.id })
const draftMeasure = (world: World) => ({ ...draft(world), measure: world.draft.measure })
const draftObjective = (world: World) => ({ ...draft(world), objective: world.draft.objective })
const lineage = (world: World, index: number) => world.measures[index]?.lineageId ?? ''
const amended = (index: number) => (world: World) => ({ ...plan(world), measure: lineage(world, index) })
const planObjective = (world: World) => ({ ...plan(world), objective: world.objectiveId })
const activity = (world: World) => ({ id: world.activityId })
const report = (world: World) => ({ id: world.reportId })
const writing = ({ writingId }: World) => ({ id: writingId })
const publicWriting = ({ publicWritingId }: World) => ({ id: publicWritingId })
const signable = ({ signableId }: World) => ({ id: signableId })
const slug = ({ body }: World) => ({ slug: body.slug })
const year = (world: World) => ({ ...slug(world), year: '2026' })
const entry = (world: World) => ({ ...report(world), measureId: world.measures[0]?.id ?? '' })

const decision = { ...approval, approvedOn: '2026-06-10', reason: 'Хурлын шийдвэр' }
const step = { comment: 'Тайлбар', position: 'Дарга', name: 'Д.Отгон' }

/**
 * Every address of the program, with what a person of the office sends to it. A new route must be written down here:
 * every-route.test.ts compares the list with the app itself, and all tests of this folder go over it. They stand in
 * the order of an office's work, so that each can be carried out once, from top to bottom.
 */
export const everyRoute: readonly Route[] = [
  { route: 'GET /health', ...everybody },
  { route: 'GET /', ...everybody },
  { route: 'GET /sign-in', ...everybody },
  {
    route: 'POST /demo/sign-in',
    ...everybody,
    fields: ({ head }) => ({ person: head.actor.personId }),
    answer: 403,
  },
  { route: 'GET /people', ...signedIn, as: 'administrator' },
  {
    route: 'POST /people',
    ...signedIn,
    as: 'administrator',
    fields: () => ({
      name: 'Б.Шинэ',
      email: `${randomUUID()}@example.mn`,
      position: 'Мэргэжилтэн',
      role: 'specialist',
      password: 'арван хоёр тэмдэгт',
    }),
  },

  { route: 'GET /plans', ...signedIn },
  ...importRoutes,

  { route: 'GET /plans/new', ...signedIn },
  {
    route: 'POST /plans/new',
    ...signedIn,
    fields: () => ({ id: randomUUID(), title: 'ШИНЭ ТӨЛӨВЛӨГӨӨ', year: '2029' }),
  },
  { route: 'GET /plans/:plan', ...office, params: draft },
  { route: 'GET /plans/:plan/:file{plan\\.(?:docx|xlsx|pdf)}', ...office, params: planFile },
  { route: 'GET /plans/:plan/measures/:measure', ...office, params: draftMeasure },
  { route: 'GET /plans/:plan/edit', ...office, params: draft },
  { route: 'GET /plans/:plan/objectives/new', ...office, params: draft },
  { route: 'GET /plans/:plan/objectives/:objective', ...office, params: draftObjective },
  { route: 'GET /plans/:plan/objectives/:objective/measures/new', ...office, params: draftObjective },
  { route: 'GET /plans/:plan/measures/:measure/edit', ...office, params: draftMeasure },
  { route: 'GET /plans/:plan/approve', ...office, params: draft },
  {
    route: 'POST /plans/:plan/edit',
    ...office,
    params: draft,
    fields: shown((world) => `/plans/${world.draft.id}/edit`, { issuedPlace: 'Шанд хот' }),
  },
  {
    route: 'POST /plans/:plan/objectives/new',
    ...office,
    params: draft,
    fields: () => ({ id: randomUUID(), number: '9', title: 'Зорилт', principle: '' }),
  },
  {
    route: 'POST /plans/:plan/objectives/:objective',
    ...office,
    params: draftObjective,
    fields: shown((world) => `/plans/${world.draft.id}/objectives/${world.draft.objective}`, {
      principle: 'Ил тод',
    }),
  },
  {
    route: 'POST /plans/:plan/objectives/:objective/measures/new',
    ...office,
    params: draftObjective,
    fields: ({ draft: { objective } }) => ({ id: randomUUID(), objective, text: 'Шинэ', recurrence: 'once' }),
  },
  {
    route: 'POST /plans/:plan/measures/:measure/edit',
    ...office,
    params: draftMeasure,
    fields: shown((world) => `/plans/${world.draft.id}/measures/${world.draft.measure}/edit`, {
      text: 'Өөр',
    }),
  },
  {
    route: 'POST /plans/:plan/measures/:measure/move',
    ...office,
    params: draftMeasure,
    fields: () => ({ direction: 'down' }),
  },
  {
    route: 'POST /plans/:plan/objectives/:objective/move',
    ...office,
    params: draftObjective,
    fields: () => ({ direction: 'down' }),
  },
  {
    route: 'POST /plans/:plan/measures/:measure/remove',
    ...office,
    params: (world) => ({ ...removable(world), measure: world.removable.lastMeasure }),
  },
  {
    route: 'POST /plans/:plan/objectives/:objective/remove',
    ...office,
    params: (world) => ({ ...removable(world), objective: world.removable.lastObjective }),
  },
  { route: 'POST /plans/:plan/remove', ...office, params: removable },
  { route: 'POST /plans/:plan/approve', ...office, params: draft, fields: () => approval },

  { route: 'GET /plans/:plan/amend', ...office, params: plan },
  { route: 'GET /plans/:plan/amend/measures/:measure', ...office, params: amended(0) },
  { route: 'GET /plans/:plan/amend/measures/:measure/retire', ...office, params: amended(1) },
  { route: 'GET /plans/:plan/amend/objectives/:objective/new', ...office, params: planObjective },
  {
    route: 'POST /plans/:plan/amend/measures/:measure',
    ...office,
    params: amended(0),
    fields: shown((world) => `/plans/${world.planId}/amend/measures/${lineage(world, 0)}`, {
      ...decision,
      outcome: 'Өөр үр дүн',
    }),
  },
  {
    route: 'POST /plans/:plan/amend/measures/:measure/retire',
    ...office,
    params: amended(1),
    fields: (world) => ({ ...decision, seen: world.measures[1]?.id ?? '' }),
  },
  {
    route: 'POST /plans/:plan/amend/objectives/:objective/new',
    ...office,
    params: planObjective,
    fields: () => ({ ...decision, id: randomUUID(), text: 'Нэмсэн', recurrence: 'once' }),
  },
  {
    route: 'GET /plans/:plan/amendments/:amendment',
    ...signedIn,
    params: (world) => ({ ...plan(world), amendment: world.amendmentId }),
  },
  {
    route: 'GET /plans/:plan/amendments/:amendment/:file{amendment\\.(?:docx|pdf)}',
    ...signedIn,
    params: (world) => ({ ...plan(world), amendment: world.amendmentId, file: 'amendment.docx' }),
  },

  ...layoutRoutes,

  { route: 'GET /activities', ...signedIn },
  { route: 'GET /activities/new', ...signedIn },
  {
    route: 'POST /activities',
    ...signedIn,
    fields: (world) => activityFields(world),
    files: () => ({ files: pdf() }),
  },
  { route: 'GET /activities/:id', ...office, params: activity },
  { route: 'GET /activities/:id/edit', ...office, params: activity },
  { route: 'POST /activities/:id', ...office, params: activity, fields: (world) => activityFields(world) },
  {
    route: 'POST /activities/:id/evidence',
    ...office,
    params: activity,
    fields: () => ({ links: 'https://example.mn/b', caption: 'Тайлбар', visibility: 'restricted' }),
    files: () => ({ files: pdf() }),
  },
  { route: 'GET /evidence/:id/file', ...office, params: ({ evidenceId }) => ({ id: evidenceId }) },
  {
    route: 'POST /evidence/:id/:change',
    ...office,
    params: ({ evidenceId }) => ({ id: evidenceId, change: 'restrict' }),
  },

  { route: 'GET /reports', ...signedIn },
  {
    route: 'POST /reports',
    ...signedIn,
    fields: ({ planId }) => ({
      planId,
      period: 'half-year',
      periodStart: '2026-01-01',
      cutOff: '2026-06-15',
    }),
  },
  { route: 'GET /reports/consolidated', ...signedIn },
  {
    route: 'POST /reports/consolidated',
    ...signedIn,
    fields: () => ({ year: '2026', period: 'year', level: 'direct', file: 'show' }),
    answer: 200,
  },
  { route: 'GET /reports/:id', ...office, params: report },
  {
    route: 'GET /reports/:id/:file{(?:report|summary|letter|annex)\\.(?:docx|xlsx|pdf)}',
    ...office,
    params: (world) => ({ ...report(world), file: 'annex.docx' }),
  },
  { route: 'GET /reports/:id/measures/:measureId', ...office, params: entry },
  {
    route: 'POST /reports/:id/measures/:measureId',
    ...office,
    params: entry,
    fields: shown((world) => `/reports/${world.reportId}/measures/${world.measures[0]?.id}`, {
      text: 'Хийсэн.',
      assessment: '30',
      reason: 'Учир',
    }),
  },
  {
    route: 'POST /reports/:id/signatures',
    ...office,
    params: report,
    fields: () => ({
      issuedNumber: '7',
      issuedOn: '',
      preparerPosition: 'Мэргэжилтэн',
      preparerName: 'Б.Бат',
    }),
  },
  { route: 'POST /reports/:id/review', ...office, params: report, fields: () => step },
  { route: 'POST /reports/:id/send-back', ...office, params: report, fields: () => step },
  { route: 'POST /reports/:id/review', ...office, params: report, fields: () => step },
  { route: 'POST /reports/:id/approve', ...office, params: report, fields: () => step },
  { route: 'POST /reports/:id/reopen', ...office, params: report, fields: () => step },
  { route: 'POST /reports/:id/draft-again', ...office, params: report },
  { route: 'POST /reports/:id/attach-signed', ...office, params: signable, files: () => ({ file: pdf() }) },
  { route: 'GET /reports/:id/signed', ...office, params: ({ signedId }) => ({ id: signedId }) },
  {
    route: 'POST /activities/:id/withdraw',
    ...office,
    params: activity,
    fields: () => ({ reason: 'Давхар бүртгэсэн' }),
  },

  { route: 'GET /writings/:id', ...office, params: writing },
  { route: 'GET /writings/:id/file', ...office, params: writing },

  { route: 'GET /public', ...everybody },
  { route: 'GET /public/writings/:id', ...everybody, params: publicWriting },
  { route: 'GET /public/writings/:id/file', ...everybody, params: publicWriting },
  { route: 'GET /public/:slug', ...everybody, params: slug },
  {
    route: 'GET /public/:slug/:file{[0-9]{4}\\.json}',
    ...everybody,
    params: (w) => ({ ...slug(w), file: '2026.json' }),
  },
  { route: 'GET /public/:slug/:year{[0-9]{4}}', ...everybody, params: year },
  {
    route: 'GET /public/:slug/:year{[0-9]{4}}/:file{plan\\.(?:docx|xlsx|pdf)}',
    ...everybody,
    params: (world) => ({ ...year(world), file: 'plan.docx' }),
  },
  {
    route: 'GET /public/:slug/:year{[0-9]{4}}/:file{(?:half-year|year)-report\\.(?:docx|xlsx|pdf)}',
    ...everybody,
    params: (world) => ({ ...slug(world), year: '2025', file: 'year-report.docx' }),
  },
  { route: 'GET /verify', ...everybody },
  { route: 'GET /verify/:code', ...everybody, params: ({ proofCode }) => ({ code: proofCode }) },
  {
    route: 'POST /verify',
    ...everybody,
    fields: ({ proofCode }) => ({ askedCode: proofCode, hash: '' }),
    files: () => ({ file: new File(['Зүгээр нэг бичвэр'], 'бичвэр.txt') }),
    answer: 200,
  },

  {
    route: 'POST /sign-in',
    ...everybody,
    fields: () => ({ email: 'nobody@example.mn', password: 'буруу нууц үг', next: '/' }),
    answer: 422,
  },
  { route: 'POST /sign-out', ...everybody },
]
