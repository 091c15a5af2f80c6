import words from './text-fields.mn.json' with { type: 'json' }

/** What a line of a layout's own text may take from the document, by the word that a person writes: «{байгууллага}». */
export type TextField = keyof typeof words

export const textFields: Readonly<Record<TextField, string>> = words

const place = /\{([^{}]*)\}/gu

const fieldOf = (word: string): TextField | null => {
  const plain = word.trim().toLocaleLowerCase('mn')
  for (const field of fieldNames) if (words[field] === plain) return field
  return null
}

const fieldNames: readonly TextField[] = ['organization', 'year', 'title', 'place', 'date', 'number', 'head']

/** The line with each of its places filled; what is no field stays as it is written. */
export function placesIn(line: string, fill: (field: TextField) => string): string {
  return line.replace(place, (whole, word: string) => {
    const field = fieldOf(word)
    return field === null ? whole : fill(field)
  })
}

/** The places of a line that name no field: a slip of the one who writes it. */
export function unknownPlaces(line: string): string[] {
  return [...line.matchAll(place)].flatMap(([, word = '']) => (fieldOf(word) === null ? [word] : []))
}
