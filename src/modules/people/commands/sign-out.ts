import { tokenHash } from '../../../platform/auth/token.ts'
import { systemScope } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import { deleteSession } from '../store.ts'

/** Ends the session of a cookie; from then on the cookie opens nothing, wherever it was copied to. */
export async function signOut(services: Services, token: string): Promise<void> {
  await services.database.transaction(systemScope, (tx) => deleteSession(tx, tokenHash(token)))
}
