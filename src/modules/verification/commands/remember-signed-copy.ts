import type { Transaction } from '../../../platform/db/index.ts'
import type { DocumentKey } from '../domain/proof.ts'
import { findNewestProof, insertFile } from '../store.ts'

/** The scan of the signed paper is the approved document too; only its hash is for everybody. */
export async function rememberSignedCopy(
  tx: Transaction,
  key: DocumentKey,
  file: { sha256: string; at: Date },
): Promise<void> {
  const proof = await findNewestProof(tx, key)
  if (proof) await insertFile(tx, proof, { ...file, format: 'signed' })
}
