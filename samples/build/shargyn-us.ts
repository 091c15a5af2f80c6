import type { PlanDocument } from '../../src/documents/plan-document.ts'

const HEADERS = [
  'Д/д',
  'Хэрэгжүүлэх арга хэмжээ',
  'Шалгуур үзүүлэлт',
  'Зорилтот түвшин',
  'Хугацаа',
  'Төсөв',
  'Хариуцах эзэн',
]

/** A draft saved as text on Windows: a byte order mark, CRLF, a tab between cells, trailing tabs after an objective. */
export function buildShargynUs(plan: PlanDocument): string {
  const lines = [
    'ШАРГЫН-УС СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН 2026 ОНЫ',
    'АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨНИЙ ТӨСӨЛ',
    '',
    `2026 оны 1 дүгээр сарын 28-ны өдөр\t\t\t\t\t\t${plan.issued.place}`,
    '',
    HEADERS.join('\t'),
    ['1', '2', '3', '4', '5', '6', '7'].join('\t'),
  ]
  for (const objective of plan.objectives) {
    lines.push(`Зорилт ${objective.number}. ${objective.title}\t\t\t\t\t\t`)
    for (const measure of objective.measures) {
      const criteria =
        measure.criteria.length > 1
          ? measure.criteria.map((item) => `-${item}`).join('; ')
          : measure.criteria[0]
      const values = [
        measure.number,
        measure.text,
        criteria,
        measure.target,
        measure.period,
        measure.budget,
        measure.responsible,
      ]
      lines.push(values.map((value) => value ?? '-').join('\t'))
    }
  }
  lines.push('', 'БОЛОВСРУУЛСАН:', `${plan.signatures[0]?.position}\t\t\t${plan.signatures[0]?.name}`, '')
  return `\uFEFF${lines.join('\r\n')}`
}
