import { fold } from './fold.ts'

const plural = '(?:чууд|чүүд|нууд|нүүд|ууд|үүд|чид|ид|д)?'
const cases = [
  '(?:г|н)?(?:ийн|ийг|аас|ээс|оос|өөс|аар|ээр|оор|өөр)',
  'ын|ыг|ы|ий|г|н|ны|ний|иас|иос|иар|иор',
  '[аоэө]?[дт]|н[дт]|[аэоө]нд|тай|тэй|той|[рл]уу|[рл]үү',
].join('|')
const own = '(?:аа|ээ|оо|өө|гаа|гээ|гоо|гөө|х)?'
const endings = new RegExp(`^${plural}(?:${cases})?${own}$`, 'u')

/** The shapes a noun takes before its endings: as it is, the short vowel of its last syllable out ("ажил", "ажл"). */
function shapesOf(noun: string): string[] {
  const shapes = [noun]
  if (/[^аоуэөүиыйеёюя][аоэөиь]$/u.test(noun)) shapes.push(noun.slice(0, -1))
  if (/[аоуэөүиыеёюя].*[^аоуэөүиыйеёюя][аоэөи][^аоуэөүиыйеёюя]$/u.test(noun)) {
    shapes.push(noun.slice(0, -2) + noun.slice(-1))
  }
  return shapes
}

/**
 * A test for "is this word a form of the noun": `nounForms('ажил')('ажлыг')` is true, of "ажилтан" false.
 * Goes from the noun to its forms, for stripping endings off any word takes too much off ("арга" is no case).
 * Words are to be folded; of a noun of several words ("арга хэмжээ") only the last one is inflected.
 */
export function nounForms(noun: string): (foldedWords: string) => boolean {
  const shapes = shapesOf(fold(noun))
  return (words) => shapes.some((shape) => words.startsWith(shape) && endings.test(words.slice(shape.length)))
}
