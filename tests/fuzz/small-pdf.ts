const columns = [40, 70, 300, 420, 520, 560]
const rows = [
  ['№', 'Арга хэмжээ', 'Шалгуур үзүүлэлт', 'Хугацаа', ''],
  ['1.1', 'Сургалт зохион байгуулах', 'Сургалтын тоо', 'Жилдээ', ''],
  ['1.2', 'Сурталчилгаа хийх', 'Хүний тоо', '2 улирал', ''],
]

/** Codes below are taken for spaces. */
const firstCode = 0x41

/** A PDF of one page with a ruled table, nothing in it packed, so that every byte of its content can be changed. */
export function smallPdf(): Uint8Array {
  const content = [...lines(), ...texts()].join('\n')
  const letters = [...new Set(rows.flat().join(''))]
  const map = letters.map((letter, at) => `<${hex(at + firstCode, 2)}> <${hex(letter.charCodeAt(0), 4)}>`)
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <00> <FF> endcodespacerange ${map.length} beginbfchar ${map.join(' ')} endbfchar endcmap end end`
  const widths = letters.map(() => 500).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 7 0 R]/Count 2>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar ${firstCode}/LastChar ${firstCode + letters.length - 1}/Widths[${widths}]/ToUnicode 6 0 R>>`,
    `<</Length ${unicode.length}>>stream\n${unicode}\nendstream`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Rotate 90/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))

  function lines(): string[] {
    const across = [350, 320, 290, 260].map((y) => `40 ${y} m 560 ${y} l S`)
    return ['1 w', ...across, ...columns.map((x) => `${x} 260 m ${x} 350 l S`), '100 100 50 -20 re f']
  }

  function texts(): string[] {
    const codeOf = new Map([...new Set(rows.flat().join(''))].map((letter, at) => [letter, at + firstCode]))
    return rows.flatMap((row, down) =>
      row.map((text, across) => {
        const codes = [...text].map((letter) => hex(codeOf.get(letter) ?? 0, 2)).join('')
        return `BT /F1 9 Tf 1 0 0 1 ${(columns[across] ?? 0) + 3} ${330 - down * 30} Tm [<${codes}> -20] TJ ET`
      }),
    )
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
