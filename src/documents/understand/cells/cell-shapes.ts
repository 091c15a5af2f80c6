import { fold } from '../../language/words/fold.ts'

/*
 * What a text looks like, whatever column it stands in. All patterns are tried on folded text (lower case, look-alike
 * letters made one) and are linear: no nested repetition.
 */

const periodWords =
  /улир\p{L}*|жил\p{L}*|тухай\p{L}*|туахй|сар\p{L}*|өдөр|өдр\p{L}*|хоног\p{L}*|тогтмол|байнга|он\p{L}{0,3}|эхний|сүүлийн|дүгээр|дугаар|удаа|бүр|хүртэл|дотор|тутам|хагас\p{L}*|хугацаа\p{L}*/gu

/** Longer than any period, sum, level or list of posts: such a text is not even folded. */
const longest = 240

/** Улирал, Жилдээ, тухай бүр, dates: 0..1 by how much of a short text speaks of time. */
export function periodLikeness(text: string): number {
  if (text.length > longest) return 0
  const folded = fold(text)
  if (folded.length > 90 || !/\p{L}|\d{4}/u.test(folded)) return 0
  if (!/улир|жил|бүр|сар|хоног|тогтмол|байнга|20\d\d|хагас|удаа|өдөр|хугацаа/u.test(folded)) return 0
  const rest = folded.replace(periodWords, '').replace(/[^\p{L}]/gu, '')
  return Math.max(0, 1 - (2.2 * rest.length) / Math.max(8, folded.length))
}

const bareFigure = /^(\d{1,3}(?:[.,]\d{1,6})?)\.?$/u
/** «100 %», «(90%)», «70%-тай», «100 (зуун) хувь». */
const markedFigure =
  /^[(/~≈]?\s?(\d{1,3}(?:[.,]\d{1,6})?)\s?(?:\(\p{L}[\p{L} ]{1,40}\)\s?)?(?:%|хув(?:ь|ийн))(?:-?т\p{L}{2})?\s?[)/]?\.?$/u

/** A percent alone in its cell: "100", "98.12 %", "70 хувь". */
export function percentOf(text: string): number | null {
  if (text.length > longest) return null
  const folded = fold(text)
  const found = bareFigure.exec(folded) ?? markedFigure.exec(folded)
  if (!found) return null
  const value = Number(found[1]?.replace(',', '.'))
  return value <= 100 ? value : null
}

/** An amount or a source of money; 0..1. */
export function moneyLikeness(text: string): number {
  if (text.length > longest) return 0
  const folded = fold(text)
  if (folded.length > 140) return 0
  if (/^шаардахгүй|шаардлагагүй|зардалгүй|санхүүжилтгүй|төсөвт тусгаагүй/u.test(folded)) return 1
  if (/төгрөг|төг(?!\p{L})|сая(?!\p{L})|тэрбум|мян(?!\p{L})|₮/u.test(folded)) return 0.95
  if (/^\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d+)?$|^\d{4,}$/u.test(folded)) return 0.8
  if (/төсөв|төсвөөс|төсвийн|зардл|зардал|хөрөнгө|санхүүж|сангийн|урсгал/u.test(folded)) {
    return folded.length < 80 ? 0.7 : 0.4
  }
  return 0
}

/** A level to reach or reached: "12-оос доошгүй", "65", "1 удаа", "100 %". */
export function levelLikeness(text: string): number {
  if (text.length > longest) return 0
  const folded = fold(text)
  if (folded.length > 160) return 0
  if (/(?:доошгүй|дээшгүй|багагүй|илүүгүй)/u.test(folded)) return folded.length < 100 ? 1 : 0.6
  if (
    /^\d[\d.,\s]*(?:%|хувь|хүн|удаа|ш|ширхэг|иргэн|албан хаагч|байгууллага|сургалт|арга хэмжээ)?\.?$/u.test(
      folded,
    )
  )
    return 0.8
  if (/^\d/u.test(folded) && folded.length < 60) return 0.6
  return /\d/u.test(folded) && folded.length < 60 ? 0.45 : 0
}

const office =
  /дарга|мэргэжилтэн|ажилтан|хэлтэс|алба(?!\p{L})|албан|газар|нэгж|тамгын|зөвлөл|комисс|ажлын хэсэг|байгууллаг|захирал|эрхлэгч|менежер|(?<!\p{L})нар(?!\p{L})|багш|эмч|хороо|төлөөлөгч|хаагч|удирдлага|баг(?!\p{L})|сургууль|цэцэрлэг|здтг|атг|багууд|сумд/u

/** Who answers for it: posts, offices, abbreviations. Sentences are not. */
export function officeLikeness(text: string): number {
  if (text.length > longest) return 0
  const folded = fold(text)
  if (/^\p{Lu}{2,9}(?:[\s,/]+\p{Lu}{2,9}){0,8}$/u.test(text.trim())) return 0.95
  if (folded.length > 220 || folded.length < 2 || isAction(text) || isState(text)) return 0
  if (office.test(folded)) return folded.length < 120 ? 0.85 : 0.5
  return 0
}

/** What closes a text, with room for the signs after it. */
const longestEnding = 48

let lastEnding = { text: '', ending: '' }

/**
 * The folded end of a text without the quotes and stops that close it; patterns would search from its start. The
 * last one is remembered, since several questions are asked of one text.
 */
function endingOf(text: string): string {
  if (lastEnding.text !== text) lastEnding = { text, ending: endingAnew(text) }
  return lastEnding.ending
}

function endingAnew(text: string): string {
  const folded = fold(text.slice(-longestEnding))
  let end = folded.length
  while (end > 0 && ' .;,:'.includes(folded.charAt(end - 1))) end--
  while (end > 0 && '"\'»)'.includes(folded.charAt(end - 1))) end--
  return folded.slice(Math.max(0, end - 12), end)
}

/** Ends as an order does: "… хүргэх", "… зохион байгуулах". */
export function isAction(text: string): boolean {
  return /\p{L}{2}х$/u.test(endingOf(text)) && !isState(text)
}

/** Ends as something that is to be so: "… байх", "… хийсэн байна", "… болно". */
export function isState(text: string): boolean {
  return /(?:байх|байна|байсан|болсон|болно|сан|сэн|сон|сөн|лаа|лээ)$/u.test(endingOf(text))
}

/** Ends as a count does: "… тоо", "… хувь", "… эсэх", "тоогоор". */
export function isCount(text: string): boolean {
  return /(?:тоо|тоогоор|хувь|хувиар|эсэх|түвшин|хэмжээ|дүн|байдал)$/u.test(endingOf(text))
}

/** A text that nothing need follow: it ends with a stop or with a verb or noun that closes an item. */
export function isComplete(text: string): boolean {
  const trimmed = text.trim()
  if (/[,:(–—-]$/u.test(trimmed)) return false
  if (/[.!?;…]["'»”)]?$/u.test(trimmed)) return true
  return (
    isAction(trimmed) ||
    isCount(trimmed) ||
    /(?:байх|байна|болно|болсон|нэ|на|но|нө)$/u.test(endingOf(trimmed))
  )
}

/** Begins in the middle of something: a small letter first (bullets and numbers are beginnings). */
export function startsInside(text: string): boolean {
  return /^[\p{Ll}]/u.test(text.trim())
}

/** Begins with a sign of a list item. */
export function startsWithBullet(text: string): boolean {
  return /^\s*[-–—•·▪●○◦*➢✓§]\s*(?:\p{L}|\d.{20})/u.test(text)
}
