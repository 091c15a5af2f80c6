import { detectFormat } from '../../src/documents/detect.ts'
import { planDocumentSchema } from '../../src/documents/plan-document.ts'
import { readPreparedDocument } from '../../src/documents/read.ts'
import { ReadingError } from '../../src/documents/reading-error.ts'
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
    const { office } = detectFormat(bytes)
    if (office && office !== 'doc') return 'recognised'
    const { document } = await readPreparedDocument({ kind: 'file', bytes, was: null, notes: [] })
    planDocumentSchema.parse(document)
    return 'read'
  } catch (error) {
    if (error instanceof ReadingError) return error.code
    throw error
  }
}
