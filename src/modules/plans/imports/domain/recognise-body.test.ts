import { describe, expect, it } from 'vitest'
import { type BodyHints, recogniseBody } from './recognise-body.ts'

const office = 'Засаг даргын Тамгын газар'
const tree = [
  { id: 'aimag', parentId: null, name: `Баянхошуу аймгийн ${office}` },
  { id: 'khongor', parentId: 'aimag', name: `Хонгор сумын ${office}` },
  { id: 'khongor-school', parentId: 'khongor', name: 'Хонгор сумын Ерөнхий боловсролын сургууль' },
  { id: 'bayangol', parentId: 'aimag', name: `Баянгол сумын ${office}` },
  { id: 'bayangovi', parentId: 'aimag', name: `Баянговь сумын ${office}` },
  { id: 'selenge', parentId: 'aimag', name: `Сэлэнгэ сумын ${office}` },
  { id: 'register', parentId: 'aimag', name: 'Баянхошуу аймгийн Улсын бүртгэлийн хэлтэс' },
]
const recognised = (hints: Partial<BodyHints>) =>
  recogniseBody({ organization: null, title: '', fileName: '', ...hints }, tree)

describe('the body of a file', () => {
  it.each<[string, Partial<BodyHints>, string | null, boolean]>([
    ['named exactly', { organization: `ХОНГОР СУМЫН ${office.toUpperCase()}` }, 'khongor', true],
    [
      'after the bodies above it',
      { organization: `Баянхошуу аймгийн Хонгор сумын ${office}` },
      'khongor',
      true,
    ],
    ['the one above', { organization: `Баянхошуу аймгийн ${office}` }, 'aimag', true],
    ['a department of it', { organization: 'Баянхошуу аймгийн Улсын бүртгэлийн хэлтэс' }, 'register', true],
    [
      'a school, not its soum',
      { organization: 'Хонгор сумын Ерөнхий боловсролын сургууль' },
      'khongor-school',
      true,
    ],
    ['shorter than its name', { organization: 'Сэлэнгэ сум' }, 'selenge', false],
    ['in the title only, with an ending', { title: 'СЭЛЭНГИЙН 2026 ОНЫ ТӨЛӨВЛӨГӨӨ' }, 'selenge', false],
    ['in the name of the file', { fileName: '2026/Баянговь сум/төлөвлөгөө.docx' }, 'bayangovi', false],
    ['look-alike letters', { organization: `Xонгоp сумын ${office}` }, 'khongor', true],
    ['nobody of the tree', { organization: `Дархан сумын ${office}` }, null, false],
    ['two at once', { title: 'Баянгол, Баянговь сумын төлөвлөгөө' }, null, false],
    ['nothing said', {}, null, false],
  ])('%s', (_name, hints, match, sure) => {
    expect(recognised(hints)).toMatchObject({ match, sure })
  })

  it('offers those that it may be', () => {
    expect(recognised({ title: 'Баянгол, Баянговь сумын төлөвлөгөө' }).candidates.toSorted()).toEqual([
      'bayangol',
      'bayangovi',
    ])
  })
})
