import { readFileSync, writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import sharp from 'sharp'
import { printPdf } from './print-pdf.ts'
import { restamp } from './stable-zip.ts'
import { cell, paragraph, row, table, wordFile } from './word.ts'

const picture = (name: string) => readFileSync(new URL(`./pictures/${name}.svg`, import.meta.url))
const title = { align: 'center', bold: true, size: 12 } as const
const plain = { size: 11 } as const

/** A "photo" with what a phone writes into it: the camera, the hour and the place. It must not leave the system so. */
function photo(): Promise<Buffer> {
  const exif = {
    IFD0: { Make: 'Fictional', Model: 'Soum Phone 3', Artist: 'Д.Номин-Эрдэнэ' },
    IFD2: { DateTimeOriginal: '2026:05:14 11:20:05' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '44/1 12/1 3000/100',
      GPSLongitudeRef: 'E',
      GPSLongitude: '109/1 24/1 1500/100',
    },
  }
  return sharp(picture('open-day')).blur(0.8).jpeg({ quality: 72 }).withExif(exif).toBuffer()
}

function minutes(): Uint8Array {
  return wordFile(
    [
      paragraph('БАЯНХОШУУ СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН', title),
      paragraph('ХУРЛЫН ТЭМДЭГЛЭЛ', title),
      paragraph('2026 оны 03 дугаар сарын 11-ний өдөр\tДугаар 04\tБаянхошуу сум', {
        ...plain,
        tabs: [4200, 6800],
      }),
      paragraph(''),
      paragraph('Хурлыг Тамгын газрын дарга Б.Дөлгөөнбаяр нээж, ирц 34-өөс 33 байгааг танилцуулав.', plain),
      paragraph(
        'Хэлэлцсэн асуудал: Авлигын эсрэг үйл ажиллагааны 2026 оны төлөвлөгөөг танилцуулах тухай.',
        plain,
      ),
      paragraph(
        'Сонссон нь: Мэргэжилтэн Д.Номин-Эрдэнэ төлөвлөгөөний 5 зорилт, 16 арга хэмжээ, хариуцах эзэн, хугацааг танилцуулав.',
        plain,
      ),
      paragraph(
        'Санал: Газрын даамал Л.Содномпил цахим дараалалд шилжих бэлтгэлийг 2 дугаар улиралд эхлүүлэх санал гаргав.',
        plain,
      ),
      paragraph(
        'Шийдвэрлэсэн нь: Төлөвлөгөөг албан хаагч бүрд хүргүүлж, биелэлтийг улирал бүр дүгнэхээр тогтов.',
        plain,
      ),
      paragraph(''),
      paragraph('Тэмдэглэл хөтөлсөн:\tД.Номин-Эрдэнэ', { ...plain, tabs: [5200] }),
    ],
    'portrait',
  )
}

const ATTENDEES = [
  ['Ц.Баярнэмэх', 'Санхүү, төрийн сангийн мэргэжилтэн'],
  ['Л.Содномпил', 'Газрын даамал'],
  ['Г.Мөнгөнсарнай', 'Бичиг хэрэг, архивын ажилтан'],
  ['Ё.Дамдинжав', '1 дүгээр багийн Засаг дарга'],
  ['Н.Хишигсүрэн', '2 дугаар багийн Засаг дарга'],
  ['В.Оргилзул', 'Соёлын төвийн эрхлэгч'],
]

/** Names and signatures of people: the kind of evidence that stays inside the office. */
function attendance(): Uint8Array {
  const widths = [700, 3600, 4200, 1600]
  const head = ['№', 'Овгийн эхний үсэг, нэр', 'Албан тушаал', 'Гарын үсэг']
  const rows = [row(head.map((text, index) => cell(text, widths[index] ?? 0, { bold: true })))]
  ATTENDEES.forEach((values, at) => {
    const texts = [String(at + 1), ...values, '/гарын үсэг/']
    rows.push(row(texts.map((text, index) => cell(text, widths[index] ?? 0))))
  })
  const heading = 'АШИГ СОНИРХЛЫН ЗӨРЧЛӨӨС УРЬДЧИЛАН СЭРГИЙЛЭХ СУРГАЛТЫН ИРЦИЙН БҮРТГЭЛ /хэсэг/'
  return wordFile(
    [paragraph(heading, title), paragraph('2026.05.21', plain), table(widths, rows)],
    'portrait',
  )
}

function surveySummary(): Uint8Array | null {
  const widths = [5600, 2200, 2200]
  const lines = [
    ['Асуулт', 'Тийм', 'Үгүй'],
    ['Үйлчилгээ авахад илүү баримт шаардсан уу?', '31', '183'],
    ['Албан хаагчийн харилцаа танд таалагдсан уу?', '176', '38'],
    ['110 утасны дугаарыг мэдэх үү?', '158', '56'],
  ]
  const rows = lines.map((texts, at) =>
    row(texts.map((text, index) => cell(text, widths[index] ?? 0, { bold: at === 0, size: 11 }))),
  )
  const body = [
    paragraph('ШУДАРГА БАЙДЛЫН СУДАЛГААНЫ НЭГТГЭЛ', title),
    paragraph('Баянхошуу сум, 2026 оны 9 дүгээр сар. Нийт 214 хүн хариулав.', plain),
    paragraph(''),
    table(widths, rows),
  ]
  return printPdf(wordFile(body, 'portrait'))
}

async function riskList(): Promise<Uint8Array> {
  const rows = [
    ['№', 'Үйлчилгээ, албан тушаал', 'Эрсдэл', 'Түвшин', 'Бууруулах арга хэмжээ'],
    [1, 'Газар эзэмших хүсэлт', 'Дараалал алгасах', 'Өндөр', 'Цахим дараалалд шилжүүлэх'],
    [
      2,
      'Худалдан авах ажиллагаа',
      'Ашиг сонирхлын зөрчил',
      'Өндөр',
      'Гэрээнд нөхцөл тусгах, асуулга бөглүүлэх',
    ],
    [3, 'Нийгмийн халамж', 'Шалгуурыг тэгш бус хэрэглэх', 'Дунд', 'Дүнг самбарт ил байршуулах'],
  ]
  const columns = [5, 30, 30, 12, 44].map((width) => ({ width }))
  return restamp(await writeXlsx({ sheets: [{ name: 'Эрсдэл', rows, columns }] }))
}

/** Writes the demo's small evidence files into `folder`; the survey needs LibreOffice, else its committed file stays. */
export async function buildEvidence(folder: URL): Promise<void> {
  const survey = surveySummary()
  writeFileSync(
    new URL('poster-110.png', folder),
    await sharp(picture('poster-110')).png({ palette: true }).toBuffer(),
  )
  writeFileSync(new URL('open-day-photo.jpg', folder), await photo())
  writeFileSync(new URL('staff-meeting-minutes.docx', folder), minutes())
  writeFileSync(new URL('training-attendance.docx', folder), attendance())
  writeFileSync(new URL('risk-list.xlsx', folder), await riskList())
  if (survey !== null) writeFileSync(new URL('integrity-survey.pdf', folder), survey)
}
