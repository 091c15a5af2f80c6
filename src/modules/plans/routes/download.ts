import { type WriteFormat, writeFormats } from '../../../documents/writers/write-document.ts'
import { scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { found } from '../../../platform/errors.ts'
import { signedIn, type WebContext } from '../../../web/env.ts'
import { sendPaper } from '../../writings/index.ts'
import { amendmentWriter, planWriter } from '../commands/plan-files.ts'
import { maySeePlans } from '../policy.ts'
import { idOf } from './request.ts'

/** The plan of the address as a file of the format that the address ends with. */
export function planFile(c: WebContext): Promise<Response> {
  return sendPaper(c, readerScope(c), planWriter, { planId: idOf(c, 'plan'), format: formatOf(c) })
}

/** The paper of the amendment in the address. */
export function amendmentFile(c: WebContext): Promise<Response> {
  const wish = { planId: idOf(c, 'plan'), amendmentId: idOf(c, 'amendment'), format: formatOf(c) }
  return sendPaper(c, readerScope(c), amendmentWriter, wish)
}

function readerScope(c: WebContext) {
  const actor = signedIn(c)
  authorize(maySeePlans(actor))
  return scopeOf(actor)
}

function formatOf(c: WebContext): WriteFormat {
  return found(writeFormats.find((known) => c.req.path.endsWith(`.${known}`)))
}
