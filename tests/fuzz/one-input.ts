import { detectFormat } from '../../src/documents/detect.ts'
import type { Readable } from '../../src/documents/outside/readable.ts'
import { type PlanDocument, planDocumentSchema } from '../../src/documents/plan-document.ts'
import { readPreparedDocument } from '../../src/documents/read.ts'
import { ReadingError } from '../../src/documents/reading-error.ts'
import { ReadingProcess } from '../../src/documents/reading-process.ts'
import { listMembers } from '../../src/documents/zip-members.ts'
import { Random } from '../corpus/random.ts'
import { mutateArchive } from './mutate-archive.ts'
import { mutateBytes, mutateContainer } from './mutate-bytes.ts'
import { mutatePdf } from './mutate-pdf.ts'
import { encodeText, mutateText } from './mutate-text.ts'
import type { FuzzFormat, Seeds } from './seeds.ts'

/** How often each format comes, of a hundred inputs: reading a PDF takes ten times as long as any other. */
const shares: [FuzzFormat, number][] = [
  ['docx', 22],
  ['xlsx', 20],
  ['html', 18],
  ['text', 18],
  ['odt', 14],
  ['pdf', 4],
  ['doc', 2],
  ['old', 2],
]

export type Input = { format: FuzzFormat; bytes: Uint8Array }

/** The input of that index: the same for the same seed, whatever was made before it. */
export function makeInput(seeds: Seeds, seed: number, index: number): Input {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const format = pickFormat(random)
  const file = random.pick(seeds[format])
  return { format, bytes: mutated(format, file, random) }
}

function pickFormat(random: Random): FuzzFormat {
  let left = random.from(0, 99)
  for (const [format, share] of shares) {
    if (left < share) return format
    left -= share
  }
  return 'text'
}

function mutated(format: FuzzFormat, file: Uint8Array, random: Random): Uint8Array {
  switch (format) {
    case 'docx':
    case 'xlsx':
    case 'odt':
      return random.chance(0.2) ? mutateBytes(file, random) : mutateArchive(file, random)
    case 'html':
    case 'text':
      if (random.chance(0.15)) return mutateBytes(file, random)
      return encodeText(mutateText(new TextDecoder().decode(file), random), random)
    case 'pdf':
      return mutatePdf(file, random)
    case 'doc':
    case 'old':
      return mutateContainer(file, random)
  }
}

/**
 * Reads as the program does, but with no other program: what only LibreOffice could read is only recognised.
 * @returns 'read' or the code of the refusal
 * @throws whatever is neither: a fault of the readers
 */
export async function readInput(bytes: Uint8Array): Promise<string> {
  try {
    listMembers(bytes)
    const { office, format } = detectFormat(bytes)
    if (office && office !== 'doc') return 'recognised'
    planDocumentSchema.parse(await documentOf(bytes, format === 'pdf'))
    return 'read'
  } catch (error) {
    // With a cause it is a fault of ours that the process has caught.
    if (error instanceof ReadingError && (error.cause === undefined || error.code === 'too-complex'))
      return error.code
    throw error
  }
}

/**
 * pdf.js makes arrays as long as a file of three kilobytes says (256 MB for one wrong code of a font): PDF files are
 * read in the process in which the program reads all files, which ends when it takes too much.
 */
const reader = new ReadingProcess({ timeoutMs: 10_000, memoryMb: 128 })

async function documentOf(bytes: Uint8Array, guarded: boolean): Promise<PlanDocument> {
  const readable: Readable = { kind: 'file', bytes, was: null, notes: [] }
  if (!guarded) return (await readPreparedDocument(readable)).document
  const answer = await reader.read({ want: 'document', readable })
  if (answer.kind !== 'document') throw new Error(answer.kind)
  return answer.read.document
}
