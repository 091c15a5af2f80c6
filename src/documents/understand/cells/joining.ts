import { fold } from '../../language/words/fold.ts'
import { withoutEnd } from '../../language/words/without-end.ts'
import { isAction, isComplete, isState, startsInside, startsWithBullet } from './cell-shapes.ts'

/** Puts a text together that a page end had cut; a word parted by a hyphen becomes one. */
export function joinTexts(first: string, second: string): string {
  if (first === '') return second
  if (second === '') return first
  if (/\p{Ll}-$/u.test(first) && startsInside(second)) return first.slice(0, -1) + second
  return `${first} ${second}`
}

/** True when both say the same, whatever the spelling of quotes, dashes and spaces. */
export function sameText(first: string, second: string): boolean {
  const plain = (text: string): string => fold(text).replace(/[\s.,;:"'-]+/gu, '')
  return plain(first) === plain(second)
}

/** A quotation for a note: enough to find the place by. */
export function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

/**
 * Parts a criteria cell into its items as the document lists them: one a bullet, a line, or a sentence. Items that
 * Word numbered with a bullet ("•") are taken whole, since their borders are sure.
 */
export function splitCriteria(lines: readonly string[]): string[] {
  const items: { text: string; whole: boolean }[] = []
  for (const line of lines) {
    const bullet = /^\s*([-–—•·▪●○◦*➢✓§])\s*(?=\S)/u.exec(line)
    const last = items.at(-1)
    if (bullet && (startsWithBullet(line) || bullet[1] === '•')) {
      items.push({ text: line.slice(bullet[0].length).trim(), whole: bullet[1] === '•' })
    } else if (last && continues(last.text, line)) last.text = joinTexts(last.text, line.trim())
    else items.push({ text: line.trim(), whole: false })
  }
  const parts = items.flatMap((item) =>
    item.whole ? [item.text] : splitCounted(item.text).flatMap(splitInside),
  )
  return withoutCounting(parts)
    .map((item) => withoutEnd(item.replace(/^\s*[-–—•·]+\s*(?=[\p{L}\d"“«])/u, ''), ' ;,'))
    .filter((item) => /[\p{L}\d]/u.test(item))
}

/** "1. Сургалтын тоо 2. Хамрагдсан хүний тоо" → two texts; only where the numbers count up from 1. */
function splitCounted(text: string): string[] {
  if (!/^1\s?[.)]\s*\p{L}/u.test(text)) return [text]
  const parts: string[] = []
  let from = 0
  let next = 2
  for (const mark of text.matchAll(/\s(\d{1,2})\s?[.)]\s*(?=\p{L})/gu)) {
    if (Number(mark[1]) !== next) continue
    parts.push(text.slice(from, mark.index))
    from = mark.index + 1
    next++
  }
  return [...parts, text.slice(from)]
}

/** Takes "1." and "2." away where they only count the items. */
function withoutCounting(items: readonly string[]): readonly string[] {
  const counted = items.every((item, index) => new RegExp(`^${index + 1}\\s?[.)/]\\s*\\p{L}`, 'u').test(item))
  return counted ? items.map((item) => item.replace(/^\d{1,2}\s?[.)/]\s*/u, '')) : items
}

function continues(before: string, line: string): boolean {
  if (/^\s*\d{1,2}[.)]\s*\p{L}/u.test(line)) return false
  if (/[;.]$/u.test(before)) return false
  if (startsInside(line)) return true
  return !/,$/u.test(before) && !isComplete(before) && /\p{L}$/u.test(before) && endsInGenitive(before)
}

/** A line that ends with "…ын", "…ийн", "…ний" waits for its noun. */
function endsInGenitive(text: string): boolean {
  return /(?:ын|ийн|ний|ны|болон|ба|бөгөөд|эсвэл|дээр)$/u.test(fold(text))
}

function splitInside(text: string): string[] {
  const parts: string[] = []
  let from = 0
  const borders =
    /;\s*(?!\p{Ll}\s?[/)])(?=\S)|\s(?=[-–•]\s?\p{L})|,\s+(?=\p{Lu})|[.!?]\s+(?=[-–•\p{Lu}])|(?<=бай(?:х|на))\s+(?=\p{Lu})/gu
  for (const border of text.matchAll(borders)) {
    const before = text.slice(from, border.index)
    if (!isBorder(border[0], before, text.slice(border.index + border[0].length))) continue
    parts.push(before + (/^[.!?]/u.test(border[0]) ? border[0].trim() : ''))
    from = border.index + border[0].length
  }
  parts.push(text.slice(from))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function isBorder(border: string, before: string, after: string): boolean {
  if (border.startsWith(';') || (border.trim() === '' && /^\p{Lu}/u.test(after))) return true
  if (border.startsWith(',')) return isState(before)
  if (/^[.!?]/u.test(border))
    return isState(before) || isAction(before) || after.startsWith('-') || endsInWord(before)
  if (/^[-–•]\p{Lu}/u.test(after)) return true
  return /^[-–•]\s\p{Lu}/u.test(after) && (/[.,;]$/u.test(before) || isState(before) || isAction(before))
}

/** A stop after a whole word ends a sentence; after «г.м», «мян.», «Б.» or a figure it may not. */
function endsInWord(text: string): boolean {
  return text.length > 12 && /\p{L}{3}$/u.test(text) && !/(?<!\p{L})(?:мян|төг|тэр|дэх|хэд)$/iu.test(text)
}
