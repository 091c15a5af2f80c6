import { fold } from '../../language/words/fold.ts'
import { splitNumber } from './numbering.ts'
import { filledCells, type TableView } from './table-view.ts'

/** A line outside of the plan's own rows. `where` tells on which side of the plan it stands. */
export type FrameLine = {
  text: string
  align: 'left' | 'center' | 'right' | null
  bold: boolean
  where: 'before' | 'between' | 'after'
}

const acts =
  /^(?:(?:тайлан|тайланг|тайлантай|төлөвлөгөөтэй|төлөвлөгөө|төлөвлөгөөг|гүйцэтгэл|гүйцэтгэлийг|биелэлт|биелэлтийг|хүснэгт|нэгтгэн)\s+)?((?:(?:хянаж|хянан|нэгтгэж|танилцаж|боловсруулж)\s+)?(?:батлав|баталж байна|баталгаажуулсан|баталгаажуулав|баталсан|баталлаа|батлагдсан|зөвшөөрөв|зөвшөөрсөн|бичсэн|бичсэн:|хянасан|хянав|хянан|боловсруулсан|боловсруулав|танилцсан|танилцав|нэгтгэсэн|гаргасан|гаргав|мэдээлсэн|бэлтгэсэн|үнэлгээ хийсэн|үнэлсэн|хүлээн авсан|төлөвлөсөн))(?!\p{L})/u

export type Act = { word: string; rest: string }

/** Reads the word that opens an approval or a signature (БАТЛАВ, ТАЙЛАН БИЧСЭН:, ХЯНАСАН …) and what follows it. */
export function readAct(text: string): Act | null {
  const bare = text.replace(/^["'“«*\s]+/u, '')
  if (bare.length > 160 || /(?<!баталж )(?:байх|байна)[.;]?$/iu.test(bare)) return null
  const found = acts.exec(bare.toLowerCase())
  if (!found?.[1]) return null
  const rest = bare.slice(found[0].length).replace(/^["'”»\s:.,]+/u, '')
  // "Хянасан тушаал, шийдвэрийн тоо" is a criterion: an act stands alone, before a colon, or before a post.
  const marked = /^["'”»\s]*[:.…_]/u.test(bare.slice(found[0].length)) || bare === bare.toUpperCase()
  return rest === '' || marked || nameAtEnd(rest) !== null ? { word: fold(found[1]), rest } : null
}

export function opensAct(text: string): boolean {
  return readAct(text) !== null
}

const name = '\\p{Lu}{1,2}\\s?[.,]\\s?\\p{Lu}\\p{L}+(?:\\s?-\\s?\\p{L}+)?'
const wholeName = new RegExp(`^[/(\\s]*(${name})[/)\\s]*$`, 'u')
const endName = new RegExp(`^(.*?)[\\s./_…,(:-]*(?<![\\p{L}.])(${name})[/)\\s.]*$`, 'su')

/** "Б.Болд", "Д. БАТ-ЭРДЭНЭ", "/Ц.Энхтуяа/": an initial, a stop, a name. */
export function nameAlone(text: string): string | null {
  return wholeName.exec(text)?.[1] ?? null
}

/** A line that ends with a name: "ХЭЛТСИЙН ДАРГА ……… Б.БОЛД". */
export function nameAtEnd(text: string): { before: string; name: string } | null {
  const found = endName.exec(text.slice(-200))
  return found?.[2] === undefined ? null : { before: text.slice(0, -200) + (found[1] ?? ''), name: found[2] }
}

/** A table that only lays out signatures or an approval: few rows, such a word in it, no numbered measures. */
export function isFrameTable(view: TableView): boolean {
  if (view.rows > 25) return false
  let acting = false
  let names = false
  for (let row = 0; row < view.rows; row++) {
    for (const place of filledCells(view, row)) {
      if (/\./u.test(splitNumber(place.text).number ?? '')) return false
      acting ||= place.cell.lines.some(opensAct) || opensAct(place.text)
      names ||= place.cell.lines.some((line) => nameAlone(line) !== null)
    }
  }
  return acting || (names && view.columns <= 4)
}
