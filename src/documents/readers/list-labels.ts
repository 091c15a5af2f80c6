const cyrillic = [...'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя']

/** A number as a list shows it; `format` in the words of WordprocessingML (ST_NumberFormat). */
export function written(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])
    case 'lowerLetter':
      return letter(value, [...'abcdefghijklmnopqrstuvwxyz'])
    case 'russianUpper':
      return letter(value, cyrillic).toUpperCase()
    case 'russianLower':
      return letter(value, cyrillic)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** After the last letter Word doubles: z, aa, bb. */
function letter(value: number, letters: readonly string[]): string {
  const index = (value - 1) % letters.length
  const times = Math.min(1 + Math.floor((value - 1) / letters.length), 20)
  return (letters[Math.max(0, index)] ?? '').repeat(times)
}

function roman(value: number): string {
  if (value > 3999) return String(value)
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [amount, sign] of signs) {
    while (rest >= amount) {
      text += sign
      rest -= amount
    }
  }
  return text
}
