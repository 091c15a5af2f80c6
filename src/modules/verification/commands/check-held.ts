import { createHash } from 'node:crypto'
import { showsPage } from '../../../documents/embedded.ts'
import { printedHashDigits } from '../../../documents/proof-mark.ts'
import type { Reading } from '../../../documents/read.ts'
import { readAlone } from '../../../documents/read-alone.ts'
import { ReadingError } from '../../../documents/reading-error.ts'
import { citizenScope, type Transaction } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import { parseCode } from '../domain/code.ts'
import { canonicalText, contentOf, pageOf } from '../domain/content.ts'
import { differencesOf } from '../domain/differences.ts'
import type { Proof } from '../domain/proof.ts'
import type { Verdict } from '../domain/verdict.ts'
import { findContent, findProof, listProofsOfContent, listProofsOfFile } from '../store.ts'
import { inTurn } from './in-turn.ts'

/** Anybody may send a file here: it gets a fraction of what an office's own import gets. */
const limits = { timeoutMs: 15_000, memoryMb: 256 }

/**
 * Whether a file is the approved document. Nothing of it is kept.
 * @param asked the code that stands on it, where the person knows it
 */
export async function checkFile(
  services: Services,
  bytes: Uint8Array,
  asked: string | null,
): Promise<Verdict> {
  const { database } = services
  const exact = await database.read(citizenScope, (tx) => byFileHash(tx, sha256Of(bytes), asked))
  if (exact) return exact
  const reading = await read(services, bytes)
  if (!('source' in reading)) return reading
  return database.read(citizenScope, (tx) => compare(tx, reading, asked))
}

/**
 * Whether a hash is that of an approved file or content.
 * @param hash at least as many hexadecimal digits as are printed on a document, in small letters
 */
export async function checkHash(services: Services, hash: string, asked: string | null): Promise<Verdict> {
  return services.database.read(citizenScope, async (tx) => {
    const exact = await byFileHash(tx, hash, asked)
    if (exact) return exact
    const proofs = hash.length < printedHashDigits ? [] : await listProofsOfContent(tx, hash)
    const proof = proofs.find(({ code }) => code === asked) ?? proofs[0]
    if (proof) return { kind: 'hash', proof }
    const other = asked === null ? null : await findProof(tx, asked)
    return other ? { kind: 'other-hash', proof: other } : { kind: 'unknown', borne: null }
  })
}

async function byFileHash(tx: Transaction, sha256: string, asked: string | null): Promise<Verdict | null> {
  const alike = await listProofsOfFile(tx, sha256)
  const match = alike.find(({ proof }) => proof.code === asked) ?? alike[0]
  return match ? { kind: 'file', ...match } : null
}

async function read(services: Services, bytes: Uint8Array): Promise<Reading | Verdict> {
  try {
    return (await inTurn(() => readAlone(bytes, limits))) ?? { kind: 'busy' }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    if (error.cause) services.log.failure('verify-reading-failed', error.cause, { code: error.code })
    return { kind: 'unreadable', reason: error.code }
  }
}

/**
 * The version asked for goes first, then the one whose code the file bears; else those whose words are the same, whichever
 * document they are of.
 */
async function compare(tx: Transaction, reading: Reading, asked: string | null): Promise<Verdict> {
  const own = asked === null ? null : await findProof(tx, asked)
  const code = reading.code === undefined ? null : parseCode(reading.code)
  const borne = code === null ? null : code === asked ? own : await findProof(tx, code)
  // Approved words under a code that is not theirs: who looks the code up from paper would be told of something else.
  const bearsOther = ({ contentSha256 }: Proof) => code !== null && borne?.contentSha256 !== contentSha256
  const sameWords = await listProofsOfContent(tx, sha256Of(canonicalText(reading.document)))
  const candidates: Proof[] = [
    ...(own ? [own] : []),
    ...(borne && borne !== own ? [borne] : []),
    ...sameWords,
  ]
  for (const proof of candidates) {
    const content = await findContent(tx, proof.code)
    if (content && !bearsOther(proof) && showsPage(reading.source.blocks, pageOf(content))) {
      return { kind: reading.showsOtherwise ? 'unsure' : 'content', proof }
    }
  }
  const proof = candidates[0]
  if (!proof || (code !== null && !borne && !own)) return { kind: 'unknown', borne: code }
  const approved = await findContent(tx, proof.code)
  if (!approved) return { kind: 'withdrawn', proof }
  const surely = reading.source.format !== 'pdf'
  // What differs in the paper of an amendment no table of a plan's fields can show.
  const differences =
    approved.of === 'document'
      ? differencesOf(approved.document, contentOf(reading.document, approved.layout).document)
      : null
  return { kind: 'differs', proof, differences, surely, borne: proof.code === code }
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
