import fc from 'fast-check'
import type { DocumentMeasure, DocumentObjective, PlanDocument } from '../../plan-document.ts'

/** Texts that have misled readers of plans: numbers, bullets, dashes, labels and marks where a sentence begins. */
const misleading = [
  '1.2 Сургалт зохион байгуулах',
  '1.2. 1.2. Сургалт',
  '2 удаа',
  '- Тайлан гаргах',
  '• Нотломж',
  '-',
  '- -',
  '—',
  '.',
  '№',
  '100',
  '100 %',
  'Зорилт',
  'Зорилт 3. Ил тод байдал',
  'Зорилт Нэг. Соён гэгээрүүлэх',
  'ЗОРИЛТЫН ХҮРЭЭНД',
  'БАТЛАВ',
  'ТАЙЛАН БИЧСЭН:',
  'Хэрэгжүүлэх арга хэмжээ',
  'Хувь',
  '“Шударга ёс” (Transparency), «ил тод», "авлига"',
  'HXX-ийн XAAA тэмдэглэл',
  'а/ цахим хуудас; б/ самбар; в/ www.example.mn?a=1&b=<2>',
  '2024 оны  сарын -ны өдрийн  дугаартай',
  'Сургалт 👩‍👩‍👧 🇲🇳 ₮500,000',
  'زرقاء \u200fשלום\u200e mix',
  'Зөвшөөрөл\u00adгүй\u200b \u00a0зай\u2009\tтаб\n\nмөр',
  'удирдлага\u0000\u0008\u001f\ud800\uffff',
  ']]></w:t>&amp;&#0;<!-- -->',
  'ᠮᠣᠩᠭᠣᠯ \u202fᠤᠨ',
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...misleading) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant('Иргэдийн санал, гомдлыг шийдвэрлэх '.repeat(150)) },
)

const anyText = fc.oneof(
  { weight: 5, arbitrary: piece },
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(' ')) },
)

const anyFilled = anyText.filter((text) => text.length > 0)
const anyCell = fc.option(anyFilled, { nil: null })
const anyNumber = fc.option(fc.oneof(fc.constantFrom('1', '1.1', '3.3.1', 'IV', '2.'), anyFilled), {
  nil: null,
})

/** The contract asks only for four digits, two and two. */
const anyDate = fc
  .tuple(fc.nat(9999), fc.nat(99), fc.nat(99))
  .map(([year, month, day]) => [String(year).padStart(4, '0'), two(month), two(day)].join('-'))

function two(value: number): string {
  return String(value).padStart(2, '0')
}

const anyMeasure: fc.Arbitrary<DocumentMeasure> = fc.record({
  number: anyNumber,
  text: anyText,
  criteria: fc.array(anyFilled, { maxLength: 5 }),
  baseline: anyCell,
  target: anyCell,
  period: anyCell,
  budget: anyCell,
  outcome: anyCell,
  responsible: anyCell,
  result: anyCell,
  percent: fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), {
    nil: null,
  }),
})

const anyObjective: fc.Arbitrary<DocumentObjective> = fc.record({
  number: anyNumber,
  title: anyText,
  principle: fc.option(fc.oneof(fc.constantFrom('I. ИЛ ТОД БАЙДАЛ', 'ХОЁР'), anyFilled), { nil: null }),
  measures: fc.array(anyMeasure, { maxLength: 4 }),
})

const anyPerson = fc.record({ position: anyText, name: anyText })

/**
 * Every value that the schema of the contract lets through, sensible or not: empty titles, objectives without
 * measures, months that do not exist, texts with control characters.
 */
export const anyDocument: fc.Arbitrary<PlanDocument> = fc.record({
  kind: fc.constantFrom('plan', 'report'),
  title: anyText,
  organization: anyCell,
  year: fc.option(fc.oneof(fc.integer({ min: 1990, max: 2100 }), fc.integer()), { nil: null }),
  window: fc.option(fc.record({ start: anyDate, end: anyDate }), { nil: null }),
  issued: fc.record({ date: fc.option(anyDate, { nil: null }), place: anyCell, number: anyCell }),
  approvedBy: fc.option(anyPerson, { nil: null }),
  signatures: fc.array(
    fc
      .tuple(fc.constantFrom('prepared' as const, 'reviewed' as const, 'approved' as const), anyPerson)
      .map(([role, person]) => ({ role, ...person })),
    { maxLength: 4 },
  ),
  objectives: fc.array(anyObjective, { maxLength: 4 }),
})
