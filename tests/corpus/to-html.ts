import { type Paper, type PaperBlock, type PaperCell, type PaperTable, shown } from './paper.ts'

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The page as a public site shows it. */
export function toHtml(paper: Paper): Uint8Array {
  const parts = paper.blocks.map((block) => blockOf(block, paper.web))
  const head = '<meta charset="utf-8"><title>Ил тод байдал</title>'
  const html = `<!DOCTYPE html><html lang="mn"><head>${head}</head><body>${pageOf(paper, parts.join('\n'))}</body></html>`
  return new TextEncoder().encode(html)
}

function blockOf(block: PaperBlock, web?: Paper['web']): string {
  if (block.kind === 'sheet') return ''
  if (block.kind === 'table') return web === 'site' ? siteTable(block) : tableOf(block)
  const text = escapeXml(block.text).replace(/\t| {3,}/g, '&nbsp;'.repeat(12))
  return `<p style="text-align: ${block.align}">${block.bold ? `<strong>${text}</strong>` : text}</p>`
}

function pageOf(paper: Paper, body: string): string {
  const nav = '<nav><a href="/">Нүүр</a></nav>'
  const menu = ['Нүүр', 'Бидний тухай', 'Ил тод байдал', 'Төсөв, санхүү', 'Холбоо барих']
  if (paper.web === 'site') {
    const links = menu.map((one, at) => `<li class="menu-item"><a href="/p/${at}">${one}</a></li>`).join('')
    const news = '<h4>Сүүлийн мэдээ</h4><ul><li><a href="/n/1">Иргэдийн танхимд уулзалт боллоо</a></li></ul>'
    return `<header><div class="top-bar"><span>Утас: 7000-0000</span></div><ul class="menu">${links}</ul></header><div id="page"><div class="container"><div class="row"><div class="col-md-9"><div class="entry-content"><div class="elementor-widget"><div><div>${body}</div></div></div><div class="share">Хуваалцах</div></div></div><aside class="col-md-3">${news}</aside></div></div></div><footer><p>© 2026 Бүх эрх хуулиар хамгаалагдсан.</p></footer><script>var a = 1</script>`
  }
  if (paper.web === 'layout-table') {
    const side = menu.map((one) => `<tr><td><a href="#">${one}</a></td></tr>`).join('')
    return `<table width="100%"><tr><td colspan="2"><img src="logo.png" alt=""></td></tr><tr><td width="180"><table>${side}</table></td><td>${body}</td></tr><tr><td colspan="2">Хандалт: 1024</td></tr></table>`
  }
  return `${nav}<article>${body}</article>`
}

/** As a content manager makes a table of what was pasted from Word: each line a paragraph in nested divs. */
function siteTable(table: PaperTable): string {
  const rows = table.rows.map((cells, row) => {
    const tag = row < table.headerRows ? 'th' : 'td'
    const made = cells.map(({ lines, columnSpan, rowSpan, bold }) => {
      const spans = `colspan="${columnSpan}" rowspan="${rowSpan}"`
      const text = lines
        .map(
          (line) =>
            `<div><p class="MsoNormal"><span>${escapeXml(shown(line)).replaceAll(' ', '&nbsp;')}</span></p></div>`,
        )
        .join('')
      return `<${tag} ${spans}>${bold ? `<strong>${text}</strong>` : text}</${tag}>`
    })
    return `<tr>${made.join('')}</tr>`
  })
  const head = `<thead>${rows.slice(0, table.headerRows).join('')}</thead>`
  return `<div class="table-responsive"><table class="table table-bordered">${head}<tbody>${rows.slice(table.headerRows).join('')}</tbody></table></div>`
}

function tableOf(table: PaperTable): string {
  const rows = table.rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`)
  return `<table${table.bordered && !table.print ? ' border="1"' : ''}><tbody>${rows.join('\n')}</tbody></table>`
}

function cellOf({ lines, columnSpan, rowSpan, bold, held }: PaperCell): string {
  if (held) return `<td>${held.map((block) => blockOf(block)).join('')}</td>`
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
  const listed = lines.length > 0 && lines.every((line) => line.bullet)
  const content = listed
    ? `<ul>${lines.map((line) => `<li>${escapeXml(line.text)}</li>`).join('')}</ul>`
    : lines.map((line) => escapeXml(shown(line))).join('<br>')
  return `<td${spans}>${bold ? `<b>${content}</b>` : content}</td>`
}
