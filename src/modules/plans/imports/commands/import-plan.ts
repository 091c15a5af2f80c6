import type { Actor } from '../../../../platform/auth/actor.ts'
import { authorize } from '../../../../platform/auth/authorize.ts'
import { AppError } from '../../../../platform/errors.ts'
import type { Services } from '../../../../web/env.ts'
import { mayWritePlans } from '../../policy.ts'
import { type Outcome, readReceived } from './read-received.ts'
import { keepFile, type PlanFile, receiveFiles } from './receive-files.ts'

/**
 * Keeps a file and reads the plan in it to the end, for a person to check. The file is kept also where it cannot be
 * read: then the answer is the code that says why.
 * @throws AppError 'too-large' beyond config.uploadLimitBytes
 */
export async function importPlanFile(services: Services, actor: Actor, file: PlanFile): Promise<Outcome> {
  return readReceived(services, actor, await receivePlanFile(services, actor, file))
}

/** Keeps one file; its reading is begun by who asks for it. */
export async function receivePlanFile(services: Services, actor: Actor, file: PlanFile): Promise<string> {
  if (file.bytes.byteLength > services.config.uploadLimitBytes) throw new AppError('too-large')
  authorize(mayWritePlans(actor))
  const [id] = await receiveFiles(services, actor, [await keepFile(services, file)], null)
  if (id === undefined) throw new Error('a file was received without a reading')
  return id
}
