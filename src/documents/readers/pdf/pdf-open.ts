import { getResolvedPDFJS } from 'unpdf'
import { ReadingError } from '../../reading-error.ts'
import type { Matrix, PageMarks } from './pdf-marks.ts'
import { marksOfPage, type Operation } from './pdf-page.ts'
import type { Font } from './pdf-text-state.ts'

/** No plan has so many pages; a book that was dropped here by mistake is refused before it is read. */
const mostPages = 500

/**
 * The pages of a PDF one after another, as letters and lines. Nothing of the file is run, nothing is fetched, no
 * picture is decoded.
 * @throws ReadingError 'password-protected' | 'broken-file' | 'too-complex'
 */
export async function* openPdf(bytes: Uint8Array): AsyncGenerator<PageMarks> {
  const pdfjs = await getResolvedPDFJS()
  const nameOf = new Map(Object.entries(pdfjs.OPS).map(([name, code]) => [code, name]))
  const task = pdfjs.getDocument({
    // pdf.js takes over the memory it is given.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 1,
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw new ReadingError('too-complex')
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const list = await page.getOperatorList()
      const view = page.getViewport({ scale: 1 })
      const fonts = new Map<string, Font>()
      const fontOf = (name: string): Font => {
        const known =
          fonts.get(name) ?? describeFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : null)
        fonts.set(name, known)
        return known
      }
      yield marksOfPage(operationsOf(list, nameOf), matrixOf(view.transform), view, fontOf)
      page.cleanup()
    }
  } catch (error) {
    throw refusalOf(error)
  } finally {
    await task.destroy()
  }
}

function* operationsOf(
  list: { fnArray: number[]; argsArray: unknown[] },
  nameOf: Map<number, string>,
): Generator<Operation> {
  for (const [index, code] of list.fnArray.entries()) {
    const name = nameOf.get(code) ?? ''
    const raw = list.argsArray[index]
    const args: unknown[] = Array.isArray(raw) ? raw : []
    // The first argument of a path is the code of the painting that follows it.
    const painted = name === 'constructPath' ? [nameOf.get(Number(args[0])), ...args.slice(1)] : args
    yield { name, args: painted }
  }
}

function describeFont(font: unknown): Font {
  if (typeof font !== 'object' || font === null) return { unit: 0.001, bold: false }
  const name = 'name' in font && typeof font.name === 'string' ? font.name : ''
  const heavy = ('bold' in font && font.bold === true) || ('black' in font && font.black === true)
  const matrix: unknown = 'fontMatrix' in font ? font.fontMatrix : null
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : null
  return {
    unit: typeof unit === 'number' && unit > 0 ? unit : 0.001,
    bold: heavy || /bold|black|heavy/i.test(name),
  }
}

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

function refusalOf(error: unknown): ReadingError {
  if (error instanceof ReadingError) return error
  const name = error instanceof Error ? error.name : ''
  return new ReadingError(name === 'PasswordException' ? 'password-protected' : 'broken-file')
}
