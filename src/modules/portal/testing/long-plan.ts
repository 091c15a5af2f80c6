import { findLayout } from '../../../documents/layouts/layout.ts'
import { writeDocx } from '../../../documents/writers/docx/docx.ts'

/** A Word file with a plan of so many measures, in texts as long as offices write them. */
export async function longPlan(count: number, head: { year: number; title: string }): Promise<Uint8Array> {
  const layout = findLayout('full')
  if (!layout) throw new Error('no layout')
  const measure = (index: number) => ({
    number: `1.${index + 1}`,
    text: `Албан хаагчдад авлигаас урьдчилан сэргийлэх чиглэлээр сургалт, нөлөөллийн ажил зохион байгуулах (${index + 1})`,
    criteria: ['Зохион байгуулсан сургалтын тоо', 'Хамрагдсан албан хаагчийн хувь'],
    baseline: null,
    target: '12 хүнээс доошгүй',
    period: '1-4 дүгээр улирал',
    budget: '350,000 төгрөг',
    outcome: null,
    responsible: 'Хүний нөөцийн мэргэжилтэн',
    result: null,
    percent: null,
  })
  return writeDocx(
    {
      kind: 'plan',
      title: `${head.title} ${head.year} ОН`,
      organization: null,
      year: head.year,
      window: null,
      issued: { date: `${head.year}-02-20`, place: 'Шанд хот', number: null },
      approvedBy: null,
      signatures: [],
      objectives: [
        {
          number: '1',
          title: 'Соён гэгээрүүлэх',
          principle: null,
          measures: Array.from({ length: count }, (_, i) => measure(i)),
        },
      ],
    },
    layout,
    { draft: false },
  )
}
