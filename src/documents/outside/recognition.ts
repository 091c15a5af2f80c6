import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { PageMarks } from '../readers/pdf/pdf-marks.ts'
import { ReadingError } from '../reading-error.ts'
import { findProgram } from './find-program.ts'
import { inTemporaryFolder, oneAtATime } from './in-folder.ts'
import { readWords } from './recognised-words.ts'
import { takeRulingLines } from './ruling-lines.ts'
import { runProgram } from './run-program.ts'

/** Pages as letters and lines; `confidence` 0..100 of the words; `leftOut` when there were more pages than are tried. */
export type Recognised = { pages: PageMarks[]; confidence: number; leftOut: boolean }

/** A page takes ten seconds; longer documents are for the office's own scanner. */
const mostPages = 30
const pageTimeoutMs = 90_000
/** At 200 dots an inch a fifth of the words came out right, at 300 nineteen of twenty. */
const dotsAnInch = 300
const longSide = 3508
const mostDots = 120_000_000
const pointsADot = 72 / dotsAnInch

/**
 * Recognises Mongolian text on pictures of pages with tesseract.
 * @throws ReadingError 'needs-recognition' where tesseract, its Mongolian data or (for PDF) pdftoppm is missing,
 * 'broken-file' | 'too-complex'
 */
export async function recognise(bytes: Uint8Array, kind: 'pdf' | 'image'): Promise<Recognised> {
  const tesseract = findProgram(['tesseract'])
  if (tesseract === null) throw new ReadingError('needs-recognition')
  return await oneAtATime(() =>
    inTemporaryFolder(async (folder) => {
      const pictures = kind === 'pdf' ? await picturesOfPdf(bytes, folder) : [bytes]
      const recognised: Recognised = { pages: [], confidence: 0, leftOut: pictures.length > mostPages }
      for (const picture of pictures.slice(0, mostPages)) {
        const { page, confidence } = await recognisePage(tesseract, picture, folder)
        recognised.pages.push(page)
        recognised.confidence += confidence
      }
      recognised.confidence = Math.round(recognised.confidence / Math.max(1, recognised.pages.length))
      return recognised
    }),
  )
}

async function picturesOfPdf(bytes: Uint8Array, folder: string): Promise<Uint8Array[]> {
  const program = findProgram(['pdftoppm'])
  if (program === null) throw new ReadingError('needs-recognition')
  const input = join(folder, 'input.pdf')
  await writeFile(input, bytes)
  const args = [
    '-r',
    String(dotsAnInch),
    '-gray',
    '-png',
    '-l',
    String(mostPages + 1),
    input,
    join(folder, 'page'),
  ]
  const ending = await runProgram({ program, args, cwd: folder, timeoutMs: pageTimeoutMs })
  if (ending !== 'done') throw new ReadingError(ending === 'too-long' ? 'too-complex' : 'broken-file')
  const names = (await readdir(folder)).filter((name) => name.startsWith('page')).sort()
  return await Promise.all(names.map((name) => readFile(join(folder, name))))
}

async function recognisePage(tesseract: string, picture: Uint8Array, folder: string) {
  const grey = await greyPicture(picture)
  const { width, height, dots } = grey
  const lines = takeRulingLines(grey)
  const input = join(folder, 'clean.png')
  await sharp(dots, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toFile(input)
  // Mode 11 takes text wherever it stands: with the lines wiped out, columns would else run together.
  const args = [input, join(folder, 'words'), '-l', 'mon', '--psm', '11', '--dpi', String(dotsAnInch), 'tsv']
  const ending = await runProgram({ program: tesseract, args, cwd: folder, timeoutMs: pageTimeoutMs })
  if (ending === 'too-long') throw new ReadingError('too-complex')
  // The picture is ours and whole: what is missing are the data of the language.
  if (ending === 'failed') throw new ReadingError('needs-recognition')
  const { glyphs, confidence } = readWords(await readFile(join(folder, 'words.tsv'), 'utf8'), pointsADot)
  const rules = lines.map(({ direction, at, from, to }) => ({
    direction,
    at: at * pointsADot,
    from: from * pointsADot,
    to: to * pointsADot,
  }))
  const page: PageMarks = {
    width: width * pointsADot,
    height: height * pointsADot,
    glyphs,
    rules,
    pictures: 1,
  }
  return { page, confidence }
}

/** Upright, grey, and as large as an A4 page scanned with 300 dots an inch. @throws ReadingError 'broken-file' */
async function greyPicture(picture: Uint8Array) {
  try {
    const { data, info } = await sharp(picture, { limitInputPixels: mostDots, failOn: 'truncated' })
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize({ width: longSide, height: longSide, fit: 'inside' })
      .grayscale()
      .normalise()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { dots: new Uint8Array(data), width: info.width, height: info.height }
  } catch {
    // Damaged, or of more dots than a page has.
    throw new ReadingError('broken-file')
  }
}
