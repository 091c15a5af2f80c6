import type { Random } from '../corpus/random.ts'
import { mutateBytes } from './mutate-bytes.ts'

const pieces = [
  ' 1e9 ',
  ' -99999999999 ',
  ' 0 0 0 0 0 0 cm ',
  ' q '.repeat(300),
  ' Q ',
  ' BT ',
  ' ET ',
  ' 0 0 m 1e6 1e6 l S ',
  ' 0 0 1e9 1e9 re f ',
  ' Tj ',
  '[(a) -99999 (b)] TJ ',
  ' <<',
  '>> ',
  ' [ '.repeat(200),
  '/Kids[2 0 R]',
  '/Count 999999999',
  '/Rotate 45',
  '/MediaBox[0 0 0 0]',
  '/MediaBox[-1e9 0 1e9 1e9]',
  '/Length 99999999',
  '/Filter/FlateDecode',
  '/Filter[/LZWDecode/ASCII85Decode]',
  '/Prev 9',
  '/Encrypt 5 0 R',
  '4 0 R',
  '3 0 R',
  '/Contents[4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R]',
  'endstream',
  'endobj',
  '/JS(app.alert(1))',
  '/OpenAction<</S/JavaScript/JS(while(true){})>>',
  '/Widths[]',
  '/ToUnicode 4 0 R',
  ' 0 Tz ',
  ' 1e-30 0 0 1e-30 0 0 Tm ',
  ' NaN ',
  ' Do ',
  ' BI /W 99999 /H 99999 ID EI ',
  '50 0 m 60 0 l S '.repeat(400),
]

/** A PDF with faults in its objects and page contents, or in any of its bytes. */
export function mutatePdf(file: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.25)) return mutateBytes(file, random)
  let text = new TextDecoder('latin1').decode(file)
  for (let count = random.from(1, 5); count > 0; count--) {
    const at = random.from(0, text.length)
    const token = /[-\d.]+|\/[A-Za-z]+|[A-Za-z]+/.exec(text.slice(at, at + 400))
    const from = at + (token?.index ?? 0)
    const to = random.chance(0.5) ? from + (token?.[0].length ?? 0) : from
    const inner = text.slice(at, at + random.from(1, 300)).repeat(random.from(1, 10))
    text = text.slice(0, from) + (random.chance(0.85) ? random.pick(pieces) : inner) + text.slice(to)
  }
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
