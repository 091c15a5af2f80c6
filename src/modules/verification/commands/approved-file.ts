import { createHash } from 'node:crypto'
import { amendmentPaper } from '../../../documents/papers/amendment.ts'
import { writePaper } from '../../../documents/papers/write-paper.ts'
import type { ProofMark } from '../../../documents/proof-mark.ts'
import { pageProof } from '../../../documents/writers/page-proof.ts'
import { type WriteFormat, writeDocument } from '../../../documents/writers/write-document.ts'
import { citizenScope } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import { shownCode } from '../domain/code.ts'
import type { Content } from '../domain/content.ts'
import type { DocumentKey, Proof } from '../domain/proof.ts'
import { findContent, findNewestProof, hasFile, insertFile } from '../store.ts'

/**
 * The approved document as a file that bears its code, written of what was approved and not of what stands in the
 * tables today. Its hash is kept before it leaves, in the name of its body, so that it will be known again after any
 * later release of the program.
 * @returns null where nothing is approved under this key, or it was before there were codes
 */
export async function approvedFile(
  services: Services,
  key: DocumentKey,
  format: WriteFormat,
): Promise<Uint8Array | null> {
  const { database, clock } = services
  const approved = await database.read(citizenScope, async (tx) => {
    const proof = await findNewestProof(tx, key)
    const content = proof && (await findContent(tx, proof.code))
    return proof && content && { proof, content }
  })
  if (!approved) return null
  const { proof, content } = approved
  const mark = {
    code: shownCode(proof.code),
    address: addressOf(services, proof),
    sha256: proof.contentSha256,
  }
  const bytes = await written(content, format, mark)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (!(await database.read(citizenScope, (tx) => hasFile(tx, proof.code, sha256)))) {
    const body = { personId: null, organizationId: proof.organizationId }
    await database.transaction(body, (tx) => insertFile(tx, proof, { sha256, format, at: clock.now() }))
  }
  return bytes
}

function written(content: Content, format: WriteFormat, proof: ProofMark): Promise<Uint8Array> {
  if (content.of === 'document')
    return writeDocument(content.document, format, content.layout, { draft: false, proof })
  const paper = amendmentPaper(content.amendment)
  return writePaper({ ...paper, page: { ...paper.page, proof: pageProof(proof) } }, format)
}

/** Of the settings alone: a request's own idea of the address could print a stranger's on the document. */
function addressOf({ config }: Services, { code }: Proof): string {
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`
  return `${base}/verify/${shownCode(code)}`
}
