import { approval, fileOf, samplePlan } from '../../src/modules/plans/testing/sample-plan.ts'
import type { Fields } from '../support/app.ts'
import { office, type Route, shown, signedIn } from './route.ts'
import type { World } from './world.ts'

const file = (world: World) => ({ import: world.importId })
const fileObjective = (world: World) => ({ ...file(world), objective: '0' })
const fileMeasure = (world: World) => ({ ...fileObjective(world), measure: '0' })
const passedOn = (world: World) => ({ import: world.passedOn })
const handed = (world: World) => ({ plan: world.handedId })
const handedFile = (world: World) => ({ ...handed(world), file: 'plan.docx' })
const checked = (action: 'save' | 'understand') => {
  const check = (world: World) => `/plans/imports/${world.importId}`
  return shown(check, {}, (world) => `${check(world)}/${action}`)
}
const revision = async (world: World): Promise<Fields> => ({
  revision: (await checked('save')(world)).revision ?? '',
})

/** From files to drafts, in the order of that work. */
export const importRoutes: readonly Route[] = [
  { route: 'GET /plans/import', ...signedIn },
  { route: 'POST /plans/import', ...signedIn, files: () => ({ file: fileOf(samplePlan) }) },
  { route: 'GET /plans/import-many', ...signedIn },
  { route: 'POST /plans/import-many', ...signedIn, files: () => ({ files: fileOf(samplePlan) }) },
  { route: 'GET /plans/batches/:batch', ...office, params: ({ batchId }) => ({ batch: batchId }) },
  { route: 'GET /plans/readings/:reading', ...office, params: ({ readingId }) => ({ reading: readingId }) },
  { route: 'GET /plans/imports/:import', ...office, params: passedOn },
  { route: 'GET /plans/imports/:import', ...office, params: file },
  { route: 'GET /plans/imports/:import/beside', ...office, params: file },
  { route: 'GET /plans/imports/:import/body', ...office, params: passedOn },
  { route: 'GET /plans/imports/:import/file', ...office, params: file },
  { route: 'GET /plans/imports/:import/objectives/new', ...office, params: file },
  { route: 'GET /plans/imports/:import/objectives/:objective', ...office, params: fileObjective },
  {
    route: 'GET /plans/imports/:import/objectives/:objective/measures/new',
    ...office,
    params: fileObjective,
  },
  { route: 'GET /plans/imports/:import/measures/:objective/:measure', ...office, params: fileMeasure },
  { route: 'GET /plans/imports/:import/measures/:objective/:measure/split', ...office, params: fileMeasure },
  {
    route: 'POST /plans/imports/:import/measures/:objective/:measure/split',
    ...office,
    params: fileMeasure,
    fields: shown((world) => `/plans/imports/${world.importId}/measures/0/0/split`, {
      words: 'зохион байгуулах',
    }),
  },
  {
    route: 'POST /plans/imports/:import/merge',
    ...office,
    params: file,
    fields: async (world) => ({ ...(await revision(world)), at: '0.1' }),
  },
  {
    route: 'POST /plans/imports/:import/step',
    ...office,
    params: file,
    fields: async (world) => ({ ...(await revision(world)), step: '0' }),
  },
  // no plan stands above it in its file
  { route: 'POST /plans/imports/:import/join', ...office, params: file, fields: revision, answer: 409 },
  { route: 'POST /plans/imports/:import/forget-columns', ...office, params: file, fields: revision },
  { route: 'POST /plans/imports/:import/understand', ...office, params: file, fields: checked('understand') },
  { route: 'POST /plans/imports/:import/heading', ...office, params: file, fields: checked('save') },
  {
    route: 'POST /plans/imports/:import/objectives/new',
    ...office,
    params: file,
    fields: async (world) => ({ ...(await revision(world)), number: '9', title: 'Зорилт', principle: '' }),
  },
  {
    route: 'POST /plans/imports/:import/objectives/:objective',
    ...office,
    params: fileObjective,
    fields: shown((world) => `/plans/imports/${world.importId}/objectives/0`, { title: 'Өөр зорилт' }),
  },
  {
    route: 'POST /plans/imports/:import/objectives/:objective/measures/new',
    ...office,
    params: fileObjective,
    fields: async (world) => ({ ...(await revision(world)), text: 'Шинэ арга хэмжээ', criteria: 'Нэг' }),
  },
  {
    route: 'POST /plans/imports/:import/measures/:objective/:measure',
    ...office,
    params: fileMeasure,
    fields: shown((world) => `/plans/imports/${world.importId}/measures/0/0`, { text: 'Өөр' }),
  },
  {
    route: 'POST /plans/imports/:import/measures/:objective/:measure/remove',
    ...office,
    params: fileMeasure,
    fields: revision,
  },
  {
    route: 'POST /plans/imports/:import/objectives/:objective/remove',
    ...office,
    params: (world) => ({ ...file(world), objective: '2' }),
    fields: revision,
  },
  { route: 'POST /plans/imports/:import/save', ...office, params: file, fields: checked('save') },
  {
    route: 'POST /plans/imports/:import/discard',
    ...office,
    params: ({ discardable }) => ({ import: discardable }),
  },
  {
    route: 'POST /plans/imports/:import/body',
    ...office,
    params: passedOn,
    fields: ({ below }) => ({ body: below.body.id }),
  },
  {
    route: 'POST /plans/imports/:import/save',
    ...office,
    params: passedOn,
    fields: shown(
      (world) => `/plans/imports/${world.passedOn}`,
      {},
      (world) => `/plans/imports/${world.passedOn}/save`,
    ),
  },
  { route: 'GET /plans/imports/:import/file', ...office, params: passedOn },
  { route: 'GET /plans/:plan', ...office, params: handed },
  { route: 'GET /plans/:plan/source', ...office, params: handed },
  { route: 'GET /plans/:plan/:file{plan\\.(?:docx|xlsx|pdf)}', ...office, params: handedFile },
  { route: 'POST /plans/:plan/approve', ...office, params: handed, fields: () => approval },
]
