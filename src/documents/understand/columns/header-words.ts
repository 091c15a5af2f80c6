import { fold } from '../../language/words/fold.ts'
import { isOneSlipApart } from '../../language/words/near-words.ts'
import type { ColumnRole } from '../types.ts'
import data from './headers.json' with { type: 'json' }
import { likenesses, plainLabel, roleOrder, rolesOfKnown, wholeLabels } from './known-headings.ts'

const words: { word: string; role: ColumnRole }[] = data.words.flatMap(({ word, role }) => {
  const found = roleOrder.find((name) => name === role)
  return found ? [{ word: word.endsWith(' ') ? `${fold(word)} ` : fold(word), role: found }] : []
})

const longestLabel = 120

/** Offices of one form say the same headings, and cells of every row are asked whether they are one. */
const rolesRemembered = new Map<string, ReadonlyMap<ColumnRole, number>>()
const mostRemembered = 500
const noRoles: ReadonlyMap<ColumnRole, number> = new Map()

/** «Хэрэгжилтийн түвшин (хувиар)», «Биелэлт /%/»: the unit of the column. */
const inPercent = /(?:\(|\/)\s*(?:хув(?:ь|иар)|%)\s*(?:\)|\/)\s*$/u

/**
 * How well a printed heading names each role, 0..1: 1 for a known label, less for one that is like it (spelling
 * slips) or that holds a telling word. Roles that it does not name are missing.
 */
export function rolesOfLabel(label: string): ReadonlyMap<ColumnRole, number> {
  if (label.length > longestLabel) return noRoles
  const known = rolesRemembered.get(label)
  if (known) return known
  const roles = rolesAnew(label)
  if (rolesRemembered.size >= mostRemembered) rolesRemembered.clear()
  rolesRemembered.set(label, roles)
  return roles
}

function rolesAnew(label: string): ReadonlyMap<ColumnRole, number> {
  const scores = new Map<ColumnRole, number>()
  const raise = (role: ColumnRole, score: number): void => {
    if (score > (scores.get(role) ?? 0)) scores.set(role, score)
  }
  const plain = plainLabel(label)
  if (plain === '' || /^\d[\d.,]*\s?(?:%|хувь)$/u.test(plain)) return scores
  const folded = fold(label)
  for (const role of rolesOfKnown.get(plain) ?? []) raise(role, 1)
  for (const role of rolesOfKnown.get(folded) ?? []) raise(role, 1)
  if (plain.length > 3) {
    const past = tellsPast(plain)
    for (const { entry, like } of likenesses(plain)) {
      // «Хэрэгжүүлсэн ажил» is like «Хэрэгжүүлэх ажил» but for what matters.
      if (past && entry.role !== 'result' && like < 1) continue
      if (like > 0.72) raise(entry.role, like * 0.9)
      else if (
        entry.size > 6 &&
        Math.abs(entry.size - plain.length) < 2 &&
        isOneSlipApart(plain, entry.label)
      )
        raise(entry.role, 0.85)
    }
  }
  if (inPercent.test(folded)) raise('percent', 0.88)
  // «Хийсэн ажлын тайлбар»: what was done, whatever it is written as.
  if (told.test(plain) && /(?:тайлбар|тайлан|мэдээлэл|товч)$/u.test(plain)) raise('result', 0.85)
  const first = roleOfFirst(folded)
  if (first) raise(first, 0.79)
  const named = roleOfEnding(plain)
  if (named) raise(named, 0.78)
  for (const [at, role] of tellingWords(plain).entries()) {
    if (at > 3) break
    raise(role, 0.62 - at * 0.06)
  }
  // «Хэрхэн мэдэх /шалгуур/»: words of one's own, with the usual one in brackets.
  if (scores.size === 0) {
    const inside = /[(/]\s*(\p{L}[^()/]{2,40}?)\s*[)/]\s*$/u.exec(folded)?.[1]
    for (const [role, score] of inside === undefined ? noRoles : rolesOfLabel(inside))
      raise(role, score * 0.9)
  }
  return scores
}

/** «Гүйцэтгэлийн шалгуур, үр дүн»: of two things that a column is to hold the first counts, if it is known. */
function roleOfFirst(folded: string): ColumnRole | null {
  const comma = folded.indexOf(',')
  if (comma < 4) return null
  const role = rolesOfKnown.get(plainLabel(folded.slice(0, comma)))?.[0]
  return role && !['number', 'principle', 'objective', 'ignore'].includes(role) ? role : null
}

/** A Mongolian heading ends with what it names: «төлөвлөгөөнд тусгагдсан арга хэмжээ» is an «арга хэмжээ». */
function roleOfEnding(plain: string): ColumnRole | null {
  for (let at = plain.indexOf(' '); at > 0; at = plain.indexOf(' ', at + 1)) {
    const role = wholeLabels.get(plain.slice(at + 1))
    // What only stands beside («шалгуур үзүүлэлт, хэмжих нэгж») does not take a heading over.
    if (role) return tellsPast(plain) || role === 'ignore' ? null : role
  }
  return null
}

/** «хийгдсэн ажил», «хүрсэн үр дүн»: what is in the past is the result, whatever noun follows. */
const told =
  /(?<!\p{L})(?:хүрсэн|гарсан|гаргасан|хий(?:гд)?сэн|хэрэгж(?:үүл)?сэн|биелүүлсэн|гүйцэтгэсэн|авсан|явуулсан|байгуулсан)(?!\p{L})|(?:хэрэгжилт|биелэлт|гүйцэтгэл)\p{L}* (?!шалгуур|үзүүлэлт).*үр дүн$/u

/** «Хүрсэн хувь», «Гарсан зардал»: the noun is what the column holds. */
const counted = /(?:хувь|хувиар|%|зардал|хөрөнгө|төсөв|санхүүжилт|үнэлгээ)$/u

const tellsPast = (plain: string): boolean => told.test(plain) && !counted.test(plain)

/** Roles by the telling words of a heading, the last word first. */
function tellingWords(plain: string): ColumnRole[] {
  const padded = `${plain} `
  const found: { role: ColumnRole; end: number }[] = tellsPast(plain) ? [{ role: 'result', end: 1000 }] : []
  for (const { word, role } of words) {
    const at = padded.lastIndexOf(word)
    if (at >= 0) found.push({ role, end: at + word.length })
  }
  return found.sort((one, other) => other.end - one.end).map(({ role }) => role)
}

/** «Хамтран хэрэгжүүлэх байгууллага», «Хяналт тавих …»: answers for a measure only where nobody else does. */
export function isSecondary(label: string): boolean {
  return /^(?:хамтр|дэмжи|оролц|хяна)/u.test(fold(label))
}

/** The best role of a heading and how sure it is; null when it is none. */
export function bestRole(label: string): { role: ColumnRole; score: number } | null {
  let best: { role: ColumnRole; score: number } | null = null
  for (const [role, score] of rolesOfLabel(label)) if (!best || score > best.score) best = { role, score }
  return best
}
