import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../plan-document.ts'
import { drawn, drawnDocument } from '../testing/drawn-table.ts'
import { understand } from '../understand.ts'

const plan = drawn(`
  № | Арга хэмжээ | Шалгуур үзүүлэлт | Хугацаа
  1.1 | Сургалт хийх | Сургалтын тоо | Жилдээ
`)

const read = (before: string, after = ''): PlanDocument =>
  understand(drawnDocument(before, plan, ...(after === '' ? [] : [after]))).document

const title = 'ХАРГАНАТ СУМЫН ЭРҮҮЛ МЭНДИЙН ТӨВИЙН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ'

describe('the approval', () => {
  const forms: [string, string, PlanDocument['approvedBy']][] = [
    [
      'on lines of their own',
      'БАТЛАВ\nЭРҮҮЛ МЭНДИЙН ТӨВИЙН ЭРХЛЭГЧ\nД.ОДГЭРЭЛ',
      { position: 'ЭРҮҮЛ МЭНДИЙН ТӨВИЙН ЭРХЛЭГЧ', name: 'Д.ОДГЭРЭЛ' },
    ],
    [
      'with a rank on a line',
      '“БАТЛАВ”\nЦАГДААГИЙН ХЭЛТСИЙН ДАРГА,\nЦАГДААГИЙН ХУРАНДАА\nБ. НЭРГҮЙБААТАР',
      { position: 'ЦАГДААГИЙН ХЭЛТСИЙН ДАРГА, ЦАГДААГИЙН ХУРАНДАА', name: 'Б. НЭРГҮЙБААТАР' },
    ],
    [
      'on one line',
      'БАТЛАВ: ХАРГАНАТ СУМЫН ЗАСАГ ДАРГА Ч.МӨНХЗУЛ',
      { position: 'ХАРГАНАТ СУМЫН ЗАСАГ ДАРГА', name: 'Ч.МӨНХЗУЛ' },
    ],
    [
      'with a dotted line to sign on',
      'БАТЛАВ:\nЗахирал ........................ /Ц.Нандин-Эрдэнэ/',
      { position: 'Захирал', name: 'Ц.Нандин-Эрдэнэ' },
    ],
    [
      'beside the name after a gap',
      'БАТЛАВ\nТАМГЫН ГАЗРЫН ДАРГА\tЯ.ӨЛЗИЙ',
      { position: 'ТАМГЫН ГАЗРЫН ДАРГА', name: 'Я.ӨЛЗИЙ' },
    ],
    [
      'with a name without an initial',
      'БАТЛАВ\nЕРӨНХИЙ МЕНЕЖЕР\nТӨМӨРБАТ',
      { position: 'ЕРӨНХИЙ МЕНЕЖЕР', name: 'ТӨМӨРБАТ' },
    ],
    [
      'that waits for its signature',
      'БАТЛАВ\nХАРГАНАТ СУМЫН ЗАСАГ ДАРГА\n...............................',
      { position: 'ХАРГАНАТ СУМЫН ЗАСАГ ДАРГА', name: '' },
    ],
    ['that is missing', '', null],
  ]
  it.each(forms)('%s', (_, block, expected) => {
    const document = read(`${block}\n${title}`)
    expect(document.approvedBy).toEqual(expected)
    expect(document.title).toBe(title)
  })

  it('in a table without lines beside the title', () => {
    const layout = drawn(`
      | БАТЛАВ / ЗАСАГ ДАРГА / П.УЯНГА
    `)
    const { document } = understand(drawnDocument(layout, title, plan))
    expect(document.approvedBy).toEqual({ position: 'ЗАСАГ ДАРГА', name: 'П.УЯНГА' })
    expect(document.title).toBe(title)
    expect(document.organization).toBe('ХАРГАНАТ СУМЫН ЭРҮҮЛ МЭНДИЙН ТӨВ')
  })
})

describe('the signatures', () => {
  it.each([
    ['ТАЙЛАН БИЧСЭН:\nМЭРГЭЖИЛТЭН\nА.БИЛЭГ', [['prepared', 'МЭРГЭЖИЛТЭН', 'А.БИЛЭГ']]],
    [
      'Боловсруулсан: мэргэжилтэн А.Билэг\nХянасан: хэлтсийн дарга Ц.Сүрэн',
      [
        ['prepared', 'мэргэжилтэн', 'А.Билэг'],
        ['reviewed', 'хэлтсийн дарга', 'Ц.Сүрэн'],
      ],
    ],
    [
      'ТАНИЛЦСАН:\nДАРГА ____________ Б.ДОРЖПАЛАМ\nНЭГТГЭСЭН:\nАРХИВЧ ____________ Л.ХУЛАН',
      [
        ['reviewed', 'ДАРГА', 'Б.ДОРЖПАЛАМ'],
        ['prepared', 'АРХИВЧ', 'Л.ХУЛАН'],
      ],
    ],
    [
      'ХЯНАСАН:\nАХЛАХ МЭРГЭЖИЛТЭН\tЭ.ТУЯА\nДОТООД АУДИТОР\tС.ЖАВХЛАН',
      [
        ['reviewed', 'АХЛАХ МЭРГЭЖИЛТЭН', 'Э.ТУЯА'],
        ['reviewed', 'ДОТООД АУДИТОР', 'С.ЖАВХЛАН'],
      ],
    ],
  ])('%s', (after, expected) => {
    expect(read(title, after).signatures.map(({ role, position, name }) => [role, position, name])).toEqual(
      expected,
    )
  })

  it('side by side in a table', () => {
    const layout = drawn(`
      Хянасан: | Боловсруулсан:
      Эрхлэгч | Сувилагч
      Н.Отгон | Ж.Алтан
    `)
    expect(understand(drawnDocument(title, plan, layout)).document.signatures).toEqual([
      { role: 'reviewed', position: 'Эрхлэгч', name: 'Н.Отгон' },
      { role: 'prepared', position: 'Сувилагч', name: 'Ж.Алтан' },
    ])
  })
})

describe('date, place and number', () => {
  it.each([
    ['2026.02.11\tХарганат сум', '2026-02-11', 'Харганат сум', null],
    ['2026 оны 04 дүгээр сарын 01-ний өдөр\nХарганат', '2026-04-01', 'Харганат', null],
    ['2026 оны 3 сарын 9-ний өдөр\tДугаар А/17\tХарганат сум', '2026-03-09', 'Харганат сум', 'А/17'],
    ['2026 оны  сарын  -ны өдөр\tХарганат сум', null, 'Харганат сум', null],
    ['Харганат сум', null, 'Харганат сум', null],
  ])('%s', (line, date, place, number) => {
    expect(read(`= ${title}\n${line}`).issued).toEqual({ date, place, number })
  })

  it.each([
    [
      'Сумын Засаг даргын 2026 оны 02 дугаар сарын 12-ны өдрийн А/45 дугаар захирамжийн хавсралт',
      '2026-02-12',
      'А/45',
    ],
    [
      '> Захирлын 2026 оны 1 дүгээр сарын\n> 30-ны өдрийн 1-10/364 тоот\n> тушаалын хавсралт',
      '2026-01-30',
      '1-10/364',
    ],
    ['Захирлын 2026 оны  сарын -ны өдрийн  дугаартай албан бичгийн хавсралт', null, null],
    ['ИТХ-ын Тэргүүлэгчдийн 2026.03.02-ны өдрийн 15 дугаар тогтоолын 1 дүгээр хавсралт', '2026-03-02', '15'],
  ])('of the act: %s', (annex, date, number) => {
    const document = read(`${annex}\n= ${title}`)
    expect(document.issued).toEqual({ date, place: null, number })
    expect(document.title).toBe(title)
  })

  it('reads the time of the plan', () => {
    const window = { start: '2026-03-20', end: '2026-12-01' }
    expect(read(`${title}\n/Хэрэгжүүлэх хугацаа 2026.03.20-2026.12.01/`).window).toEqual(window)
    expect(
      read(`${title}\n(2026 оны 3 сарын 20-ны өдрөөс 2026 оны 12 сарын 1-ний өдөр хүртэл хугацаанд)`).window,
    ).toEqual(window)
  })
})

describe('the title', () => {
  it('takes its lines together and leaves others out', () => {
    const document = read(
      'Төрийн хэвлэх үйлдвэр\n= “ГОВЬ-УС” ХХК-ИЙН АВЛИГААС\n= УРЬДЧИЛАН СЭРГИЙЛЭХ\n= 2026 ОНЫ ТӨЛӨВЛӨГӨӨ\n2026.01.15\tУлаанбаатар хот',
    )
    expect(document.title).toBe('“ГОВЬ-УС” ХХК-ИЙН АВЛИГААС УРЬДЧИЛАН СЭРГИЙЛЭХ 2026 ОНЫ ТӨЛӨВЛӨГӨӨ')
    expect(document.organization).toBe('“ГОВЬ-УС” ХХК')
    expect(document.issued.place).toBe('Улаанбаатар хот')
  })

  it('may be in small letters', () => {
    const document = read(
      '= Боржигон сумын Засаг даргын Тамгын газрын авлигын эсрэг\n= 2026 оны үйл ажиллагааны төлөвлөгөө',
    )
    expect(document.title).toBe(
      'Боржигон сумын Засаг даргын Тамгын газрын авлигын эсрэг 2026 оны үйл ажиллагааны төлөвлөгөө',
    )
    expect(document.organization).toBe('Боржигон сумын Засаг даргын Тамгын газар')
    expect(document.year).toBe(2026)
  })

  it('is missing with a doubt', () => {
    const { document, notes } = understand(drawnDocument(plan))
    expect(document.title).toBe('')
    expect(notes.map((note) => note.code)).toEqual(expect.arrayContaining(['no-title', 'no-organization']))
  })
})

describe('the body', () => {
  it.each([
    ['ДУЛААНЫ СТАНЦЫН АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ', 'ДУЛААНЫ СТАНЦ'],
    ['ХАРГАНАТ СУМЫН АВЛИГЫН ЭСРЭГ ЗӨВЛӨЛИЙН 2026 ОНЫ ТӨЛӨВЛӨГӨӨ', 'ХАРГАНАТ СУМ'],
    [
      'Хан-Уул дүүргийн 21 дүгээр хорооны авлигын эсрэг 2026 оны төлөвлөгөө',
      'Хан-Уул дүүргийн 21 дүгээр хороо',
    ],
    ['ХӨВСГӨЛ НУУРЫН ХАМГААЛАЛТЫН ЗАХИРГААНЫ 2026 ОНЫ ТӨЛӨВЛӨГӨӨ', 'ХӨВСГӨЛ НУУРЫН ХАМГААЛАЛТЫН ЗАХИРГАА'],
    ['БАРУУНТУРУУН ЕБС-ИЙН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨНИЙ БИЕЛЭЛТ', 'БАРУУНТУРУУН ЕБС'],
  ])('%s', (line, name) => {
    expect(read(line).organization).toBe(name)
  })

  it('is what its head heads when the title does not say it', () => {
    expect(
      read('БАТЛАВ\nЦАГ УУРЫН ТӨВИЙН ДАРГА\nЗ.ХОНГОР\n2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ').organization,
    ).toBe('ЦАГ УУРЫН ТӨВ')
  })
})
