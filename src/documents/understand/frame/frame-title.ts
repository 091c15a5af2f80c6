import { fold } from '../../language/words/fold.ts'
import { type FrameLine, nameAtEnd } from '../cells/frame-lines.ts'
import { isCapitals, readHeading } from '../cells/headings.ts'

const titleWord = /төлөвлөгөө|төлөвлөгөөний|тайлан|хэрэгжилт|биелэлт|гүйцэтгэл|хөтөлбөр|мэдээлэл|календарь/u
const longest = 500

/**
 * The lines of the title: the line that says what the document is (ТӨЛӨВЛӨГӨӨ, ТАЙЛАН, ХЭРЭГЖИЛТ), with its neighbours
 * of the same look; without such a line the first one that is centred, bold or in capitals.
 */
export function readTitle(lines: readonly FrameLine[], taken: ReadonlySet<FrameLine>): FrameLine[] {
  const before = lines.filter((line) => line.where === 'before')
  const free = (line: FrameLine | undefined): line is FrameLine => line !== undefined && !taken.has(line)
  const candidates = before.filter((line) => free(line) && line.text.length < longest)
  const named = candidates.filter((line) => {
    const text = fold(line.text)
    // «Төлөвлөгөө батлах тухай» is what the decree before the plan is about.
    return titleWord.test(text) && !/(?:тухай|болгосугай|даалгасугай|баталсугай)[.\s]*$/u.test(text)
  })
  const anchor =
    named.find(looksTitle) ??
    named[0] ??
    candidates.find((line) => line.align === 'center' || line.bold || isCapitals(line.text))
  if (!anchor) return []
  const at = before.indexOf(anchor)
  const title = [anchor]
  for (let up = at - 1; free(before[up]); up--) {
    const line = before[up]
    if (!line || !belongsToTitle(line, title[0] ?? anchor)) break
    title.unshift(line)
  }
  for (let down = at + 1; free(before[down]); down++) {
    const line = before[down]
    if (!line || !belongsToTitle(title.at(-1) ?? anchor, line)) break
    title.push(line)
  }
  return title
}

type Look = Pick<FrameLine, 'text' | 'align' | 'bold'>

/** Set apart from running text, as titles are. */
export function looksTitle(line: Look): boolean {
  return line.align === 'center' || line.bold || isCapitals(line.text)
}

/** Two lines of one title: both in capitals, or both centred or bold alike, or the upper one unfinished. */
export function belongsToTitle(upper: Look, lower: Look): boolean {
  if (upper.text.length > longest || lower.text.length > longest) return false
  if (/[.;!?]$/u.test(upper.text) && !isCapitals(upper.text)) return false
  // A signature above it is another's.
  if (/[._…]{4,}/u.test(upper.text) && nameAtEnd(upper.text) !== null) return false
  // «Нэг. Үндэслэл», «1. Зорилго» open the first chapter.
  if (readHeading(lower.text).form === 'numbered') return false
  // The same said again in another tongue is no part of it.
  if (/[а-яөүё]/iu.test(upper.text) && /[a-z]{3}/iu.test(lower.text) && !/[а-яөүё]/iu.test(lower.text))
    return false
  // «/2026 он/» stands under a title that is whole without it.
  if (/^[/(]\s*20\d\d\s?он\s*[/)]$/iu.test(lower.text)) return false
  if (isCapitals(upper.text) && isCapitals(lower.text)) return upper.align === lower.align
  if (upper.align === 'center' && lower.align === 'center') return upper.bold === lower.bold
  if (isCapitals(upper.text) !== isCapitals(lower.text))
    return /^["“«/(]?20\d\d\s?он/iu.test(lower.text) && upper.align === lower.align
  return upper.align === lower.align && /(?:ын|ийн|ны|ний|н)$/u.test(fold(upper.text))
}
