import type { DocumentObjective, PlanDocument } from '../../src/documents/plan-document.ts'
import { runLength } from './merging.ts'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Text pasted from Word into a site's editor keeps Word's spans and hard spaces. */
const pasted = (text: string) =>
  `<p class="MsoNormal" style="margin:0cm;text-align:left"><span lang="MN" style="font-size:10.0pt;font-family:&quot;Arial&quot;">${escape(text).replace(' ', '&nbsp;')}</span><o:p></o:p></p>`

function objectiveRows(objective: DocumentObjective): string {
  const rows = objective.measures.map((measure, at) => {
    const cells: string[] = []
    if (at === 0) {
      cells.push(`<td rowspan="${objective.measures.length}">${objective.number}</td>`)
      cells.push(
        `<td rowspan="${objective.measures.length}">${pasted(`${objective.number}. ${objective.title}`)}</td>`,
      )
    }
    cells.push(`<td>${pasted(`${measure.number}. ${measure.text}`)}</td>`)
    const several = measure.criteria.length > 1
    const items = measure.criteria.map((item) => `<li>${escape(item)}</li>`).join('\n')
    cells.push(`<td>${several ? `<ul>\n${items}\n</ul>` : pasted(measure.criteria[0] ?? '')}</td>`)
    cells.push(`<td align="center">${escape(measure.target ?? '-')}</td>`)
    cells.push(`<td align="center">${escape(measure.period ?? '-').replace(' улирал', '<br>улирал')}</td>`)
    const span = runLength(objective.measures, at, 'responsible')
    if (span > 0)
      cells.push(`<td${span > 1 ? ` rowspan="${span}"` : ''}>${escape(measure.responsible ?? '')}</td>`)
    return `<tr>\n${cells.join('\n')}\n</tr>`
  })
  return rows.join('\n')
}

const HEADERS = [
  'Д/д',
  'Зорилт',
  'Арга хэмжээ',
  'Шалгуур үзүүлэлт',
  'Зорилтот түвшин',
  'Хугацаа',
  'Хариуцах эзэн',
]

/** A soum's web page: the plan stands in the middle of menus, news, counters and a table of contacts. */
export function buildUlaanEreg(plan: PlanDocument): string {
  return `<!DOCTYPE html>
<html lang="mn">
<head>
<meta charset="utf-8">
<title>Авлигын эсрэг төлөвлөгөө | Улаан-Эрэг сум</title>
<style>body{font-family:Arial} td{padding:4px}</style>
<script>window.counter = '<table><tr><td>12</td></tr></table>';</script>
</head>
<body>
<header>
<div class="logo"><a href="/">Улаан-Эрэг сум</a></div>
<nav><ul>
<li><a href="/about">Бидний тухай</a></li>
<li><a href="/glass">Шилэн данс</a></li>
<li><a href="/plans/2024">2024 оны төлөвлөгөө</a></li>
<li><a href="/plans/2025">2025 оны төлөвлөгөө, тайлан</a></li>
<li><a href="/contact">Холбоо барих</a></li>
</ul></nav>
</header>
<aside>
<h3>Сүүлийн мэдээ</h3>
<ul><li><a href="/n/41">Цагаан сарын мэндчилгээ</a> 2026.02.17</li>
<li><a href="/n/42">Хаврын мал төллөлтийн мэдээ</a> 2026.04.21</li></ul>
</aside>
<main>
<p class="crumb"><a href="/">Нүүр</a> &rsaquo; <a href="/open">Ил тод байдал</a> &rsaquo; Авлигын эсрэг</p>
<h1>${escape(plan.title)}</h1>
<p class="meta">2026 оны 3 дугаар сарын 03-ны өдөр &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; ${plan.issued.place}</p>
<table border="1" cellspacing="0" cellpadding="0" class="MsoNormalTable">
<thead><tr>
${HEADERS.map((text) => `<th><b>${text}</b></th>`).join('\n')}
</tr></thead>
<tbody>
${plan.objectives.map(objectiveRows).join('\n')}
</tbody>
</table>
<p class="share"><a href="#">Хуваалцах</a> | <a href="#">Хэвлэх</a></p>
</main>
<footer>
<table><tr><td>Утас</td><td>7000-0000</td></tr><tr><td>Цахим шуудан</td><td>info@ulaanereg.example</td></tr></table>
<p>&copy; 2026 Улаан-Эрэг сум. Зочилсон: 10,482</p>
</footer>
</body>
</html>
`
}
