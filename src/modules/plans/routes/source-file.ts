import { scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { found } from '../../../platform/errors.ts'
import { signedIn, type WebContext } from '../../../web/env.ts'
import { maySeePlans } from '../policy.ts'
import { findSourceFile } from '../store/source-file.ts'
import { idOf } from './request.ts'

/** The file that the body's own plan was read from, as it came. */
export async function sourceFile(c: WebContext): Promise<Response> {
  const actor = signedIn(c)
  authorize(maySeePlans(actor))
  const plan = { id: idOf(c, 'plan'), organizationId: actor.organizationId }
  const { database } = c.get('services')
  return sendOriginal(c, found(await database.read(scopeOf(actor), (tx) => findSourceFile(tx, plan))))
}

/** A file as somebody brought it, never shown inside the site: a web page that was uploaded must not run here. */
export async function sendOriginal(
  c: WebContext,
  { name, sha256 }: { name: string; sha256: string },
): Promise<Response> {
  return c.body(found(await c.get('services').files.open(sha256)), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'no-store',
  })
}
