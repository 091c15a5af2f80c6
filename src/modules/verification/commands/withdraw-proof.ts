import type { Transaction } from '../../../platform/db/index.ts'
import { withdrawNewest } from '../store.ts'

/** An approved report is a draft again: in the transaction of that, its code says so from now on. */
export function withdrawProof(tx: Transaction, reportId: string, at: Date): Promise<void> {
  return withdrawNewest(tx, reportId, at)
}
