import type { TextLine } from './pdf-lines.ts'
import { type KnownWords, usualWords } from './pdf-words.ts'

/** A paragraph put together again from its printed lines. */
export type Joined = { text: string; lines: TextLine[] }

/** A line that begins like an item: bullet, dash, "1.", "2.1.", "а)". */
const item =
  /^([•·▪◦●○■□–—*✓➢➤-]\s*\S|\d{1,2}(\.\d{1,2}){0,3}[.)](\s+\S|[^\s\d])|\d{1,2}\/\s*\p{L}|\d{1,2}\.\d{1,2}(\.\d{1,2})?\s|[а-яөүa-z]\)\s*\S)/iu

/** «Зорилт 2. …», «Зорилт-2: …» below a title that fills its line. */
const objective = /^зорилт[\s-]*(?:\d|[IVX]|\p{L}+[.:])/iu

/** Names written large within a sentence, so that they do not show where an item begins. */
const namesBegin = /^(Засаг|Засгийн|Тамгын|Монгол|Улсын|Их|Ерөнхий|Хурлын)(?!\p{L})|^Ав(ли|ил)гатай тэмцэх/u

/** What cannot end an item: a comma, a hyphen, a conjunction, a word in the genitive or accusative. */
const unfinished = /[,\-–—/(]$|\s(ба|болон|эсвэл|буюу)$|\p{L}(ын|ийн|ны|ний|ыг|ийг)$/u

/** How criteria end: after it a large letter begins the next one, be it a name. */
const finished =
  /(?<!\p{L})(байх|байна|тоо|хувь|байдал|эсэх|дүн|тайлан|танилцуулга|тэмдэглэл|жагсаалт|бүртгэл)$|[.;:!?]$/u

/** A place to sign on: what stands on such a line belongs together. */
const signing = /_{3,}|\.{5,}|…{2,}/

/** Words of three letters or fewer that often stand at the beginning of a line; others are the end of a torn word. */
const shortWords = new Set(
  'ба нь оны тоо бүр үед нар хүн жил сар цаг удаа өөр гэж их чиг ил үр дүн оос аас бүх энэ тэр тус бас улс сум баг хот дэд гол ёс он эд эх ам бие эрх ном хэл зар'.split(
    ' ',
  ),
)

/**
 * Puts lines together into paragraphs. A program breaks a line when the next word does not fit; so where it would
 * have fitted, a person broke it, and that break stays. So does one before a bullet or a number.
 * In a cell, a large letter after a line without a comma begins an item as well.
 * @param room the width that a line may take, in points
 * @param words that are known to be whole, by which a torn word is told from two
 */
export function joinLines(
  lines: readonly TextLine[],
  room: number,
  within: 'cell' | 'page',
  words: KnownWords = usualWords,
): Joined[] {
  const joined: Joined[] = []
  for (const line of lines) {
    const current = joined.at(-1)
    const before = current?.lines.at(-1)
    if (
      !current ||
      !before ||
      startsAnew(before, line, room) ||
      (within === 'page' && (before.bold !== line.bold || endsCapitals(before.text, line.text))) ||
      (within === 'cell' && beginsItem(before, line))
    ) {
      joined.push({ text: line.text, lines: [line] })
    } else {
      current.text += gapBetween(before, line, room, words) + line.text
      current.lines.push(line)
    }
  }
  return joined
}

/** A title in capitals, and a sentence below it. */
function endsCapitals(before: string, line: string): boolean {
  return before.length > 20 && before === before.toUpperCase() && /^\p{Lu}\p{Ll}/u.test(line)
}

function startsAnew(before: TextLine, line: TextLine, room: number): boolean {
  if (
    item.test(line.text) ||
    objective.test(line.text) ||
    signing.test(before.text) ||
    signing.test(line.text)
  )
    return true
  if (line.y - before.y > Math.max(before.size, line.size) * 2.2) return true
  const space = before.size * 0.25
  return before.x1 - before.x0 + space + line.firstWord < room - before.size * 0.15
}

function beginsItem(before: TextLine, line: TextLine): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(line.text)) return false
  return finished.test(before.text) || !(namesBegin.test(line.text) || unfinished.test(before.text))
}

/** Nothing after a hyphen within a word ("10-" + "ний") and within a word too long for its column; else a space. */
function gapBetween(before: TextLine, line: TextLine, room: number, words: KnownWords): string {
  if (/[\p{L}\p{N}"“”»)]-$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(line.text)) return ''
  return tearsFigure(before, line, room) || tears(before, line, room, words) ? '' : ' '
}

/** «2026.01.1» above «5», «10» above «0»: a figure alone in a column that is too narrow for it. */
function tearsFigure(before: TextLine, line: TextLine, room: number): boolean {
  if (!/^\d[\d.]*$/u.test(before.text) || !/^\d[\d.]*%?$/u.test(line.text)) return false
  return before.x1 - before.x0 + line.firstLetter > room - before.size * 0.3
}

/**
 * A word is torn only where it is wider than its column, and then the line before is full. Two words may look so by
 * chance: known ones are left apart.
 */
function tears(before: TextLine, line: TextLine, room: number, words: KnownWords): boolean {
  // no word is longer, and a run of letters would be searched from each of them
  const last = /\p{L}+$/u.exec(before.text.slice(-60))?.[0]
  const next = /^\p{L}+/u.exec(line.text)?.[0]
  if (last === undefined || next === undefined) return false
  const inCapitals = last.length > 1 && last === last.toUpperCase() && next === next.toUpperCase()
  if (!inCapitals && /^\p{Lu}/u.test(next)) return false
  const width = before.x1 - before.x0
  // Between a bullet and its word no line is broken.
  const alone = /^[•·▪◦●○■□–—*✓➢➤-]?\s*\p{L}+$/u.test(before.text)
  const ownWidth = alone ? width : (width * last.length) / before.text.length
  // Below a bullet the text has the room beside it.
  const beside = room - Math.max(0, line.x0 - before.x0)
  const [first, second] = [last.toLowerCase(), next.toLowerCase()]
  const surely = loneConsonant.test(line.text) || noEnding.test(first) || onlyEnding.test(second)
  // The room is a guess from where the text begins.
  const slack = surely ? before.size * 0.5 : 0
  if (width + line.firstLetter <= room - slack || ownWidth + line.firstWord <= beside - slack) return false
  if (surely || words.has(first + second)) return true
  if (infinitive.test(second) && first.length >= 5 && !words.has(first))
    return /[^аэиоөуүыяеёю]$/u.test(first)
  if (words.has(first) || words.has(second)) return false
  if (second.length <= 3) return !shortWords.has(second)
  return noBeginning.test(second) || isKnown(first, second, words)
}

/** No Mongolian word ends so: a vowel must follow. */
const noEnding = /(?:[бгджзстхцчш]л|гд|[бгжзхцчш]р|[жзчш]н)$/u

/** Endings that are no words: «үйлчилгээ» and «ний» are one. */
const onlyEnding =
  /^(?:ний|ийн|ын|ыг|ийг|тай|тэй|той|ууд|үүд|чид|чуул|чүүл|[бвгджзклмнпрсфхцчш](?:ийн|ын|ийг|ыг))$/u
/** «үйлчилгээн» and «д»; in «д/ мэдээлэл» it counts. */
const loneConsonant = /^[бвгджзклмнпрстфхцчшщйьъ]{1,2}(?![\p{L}.)/])/iu
/** «төлөвшүүл» and «эх»: a verb and the ending that it must have. */
const infinitive = /^[аэоө]х$/u

/** No Mongolian word begins with two consonants or with й, ь, ъ. */
const noBeginning = /^(?:[бвгджзклмнпрстфхцчшщ]{2}|[йьъ])/u

/** Both begin as a known word does, or with a known word that the tear goes through. */
function isKnown(first: string, second: string, words: KnownWords): boolean {
  const beginning = first + second.slice(0, 2)
  for (const word of words) {
    if (beginning.length >= 5 && word.startsWith(beginning)) return true
    if (word.length > first.length + 1 && word.length >= 6 && (first + second).startsWith(word)) return true
  }
  return false
}
