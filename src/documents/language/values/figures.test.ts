import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from './figures.ts'

const short = (text: string) => findFigures(text).map(({ value, unit, quantity }) => [value, unit, quantity])

describe('figures of a narrative', () => {
  it.each([
    ['сургалтад 51 төрийн албан хаагч хамрагдсан', [[51, 'төрийн албан хаагч', 'people']]],
    ['300 гаруй гарын авлага бэлтгэн тараасан', [[300, 'гарын авлага', 'copies']]],
    ['зурагт хуудсыг 300 хувиас илүү тараав', [[300, 'хувь', 'copies']]],
    ['төсвийн орлогыг 104 хувь биелүүлсэн', [[104, 'хувь', 'percent']]],
    ['150 өрхөд хүрч ажиллав', [[150, 'өрх', 'households']]],
    ['300 хувь гарын авлага тараав', [[300, 'хувь', 'copies']]],
    ['цахимаар 450 гаруй хандалт авсан', [[450, 'хандалт', 'reach']]],
    [
      '14 албан хаагчдад 2 удаа сургалт зохион байгуулсан',
      [
        [14, 'албан хаагч', 'people'],
        [2, 'удаа', 'times'],
      ],
    ],
    ['500,000 төгрөг зарцуулсан', [[500_000, 'төгрөг', 'money']]],
    ['384.0 сая төгрөгийн өртөгтэй', [[384_000_000, 'төгрөг', 'money']]],
    ['1,500₮ төлсөн', [[1500, 'төгрөг', 'money']]],
    [
      '12 байгууллагын 24 албан хаагчийг',
      [
        [12, 'байгууллага', 'organizations'],
        [24, 'албан хаагч', 'people'],
      ],
    ],
    ['42 Аж ахуйн нэгж, хоршоо', [[42, 'аж ахуйн нэгж', 'organizations']]],
    ['366 малчид иргэд хамрагдаж', [[366, 'малчид иргэд', 'people']]],
    ['34 төрлийн аудио зөвлөгөө', [[34, 'аудио зөвлөгөө', 'items']]],
    ['25 төрлийн гарын авлага', [[25, 'гарын авлага', 'items']]],
    ['2 удаагийн хуралдаан', [[2, 'удаа', 'times']]],
    [
      'Суурин утас ЗДТГ-3 ширхэг, ЭМТ-1 ширхэг',
      [
        [3, 'ширхэг', 'copies'],
        [1, 'ширхэг', 'copies'],
      ],
    ],
    [
      '93 мэдүүлэгт хяналт тавьж, ХАСУМ-33, ХАСХОМ-60 байна',
      [
        [93, null, null],
        [33, null, null],
        [60, null, null],
      ],
    ],
    ['судалгаанд оролцогчдын 74 хувь нь', [[74, 'хувь', 'percent']]],
    ['4 гэрээнд заалт тусгасан', [[4, 'гэрээ', 'contracts']]],
    ['23 сурагчыг баг болгон', [[23, 'сурагч', 'people']]],
    ['132 өргөдөл, гомдлыг шийдвэрлэсэн', [[132, 'өргөдөл', 'complaints']]],
    [
      '87,345,700,910 (Наян долоон тэрбум гурван зуун дөчин таван сая долоон зуун мянга есөн зуун арав) төгрөг',
      [[87_345_700_910, 'төгрөг', 'money']],
    ],
  ])('%j', (text, expected) => {
    expect(short(text)).toEqual(expected)
  })

  it.each([
    [
      'dates and years',
      '2024 онд, 2025 оны 3 сарын 10-нд, 2024.02.21-ний өдөр, 11 сараас, 2000-2024 оны захирамж',
    ],
    ['a year alone', '2024 төлөвлөгөө'],
    ['numbers of acts', 'А/657 дугаар захирамж, 1-10/364, 07/290 тоот албан бичиг, № 15 тушаал'],
    ['articles', 'хуулийн 6 дугаар зүйлийн 6.2 дахь хэсэг, 8 дугаар зүйлийн 8.1, 12 дугаар хороо'],
    ['standards', 'MNS 7023:2023 стандарт, ISO 37001'],
    ['telephones', '7052-2200 утас, (70123456) дугаар, 110 дугаарын утас, 110 утас, “… дэвшилд 110”'],
    ['web addresses', 'www.soum12.gov.mn, a1.b2@mail.mn, https://example.mn/news/45'],
    ['spans of time', '14 хоногийн дотор, 30 өдөр, 7 хоног тутам, 1 сарын аян, 2 цагийн, 1,3 дугаар улирал'],
    ['numbering', '1. Сургалт\n2) Уулзалт\n1.1. Аян'],
  ])('leaves out %s', (_what, text) => {
    expect(short(text)).toEqual([])
  })

  it('says where the figure stands and whether it is rough', () => {
    const text = 'Өдөрлөгөөр 300 гаруй гарын авлага тараасан.'
    const [figure] = findFigures(text)
    expect(figure).toMatchObject({ approximate: true, text: '300 гаруй гарын авлага' })
    expect(text.slice(figure?.start, figure?.end)).toBe(figure?.text)
    expect(findFigures('300 гарын авлага')[0]?.approximate).toBe(false)
  })

  it('takes any text', () => {
    const words = fc.constantFrom(
      '2024',
      '1,5',
      'оны',
      'дүгээр',
      ' ',
      '-',
      '(',
      '\n',
      'хүн',
      '/',
      '.',
      '№',
      '@',
      'төгрөг',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const figure of findFigures(text)) expect(text.slice(figure.start, figure.end)).toBe(figure.text)
      }),
    )
  })
})
