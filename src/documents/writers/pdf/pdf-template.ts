/**
 * The page in Typst. Everything that a document says comes in as data (`sys.inputs`), and a string of the data is
 * shown as it is: what looks like markup in it stays letters. Lengths of the data are in points.
 */
export const pdfTemplate = `
#let data = json(bytes(sys.inputs.page))
#let form = data.form
#set document(title: data.title, author: data.author, date: none)
#set text(font: form.fonts, size: form.size * 1pt, lang: "mn", region: "MN", hyphenate: false)
// A line is as high as its letters with their tails: else those of the last line touch what stands below.
#set text(top-edge: 0.82em, bottom-edge: -0.2em)
#set page(
  width: form.width * 1pt,
  height: form.height * 1pt,
  margin: (
    top: form.margin.top * 1pt,
    right: form.margin.right * 1pt,
    bottom: form.margin.bottom * 1pt,
    left: form.margin.left * 1pt,
  ),
  header: if data.draft == none { none } else { align(right, text(weight: "bold", size: 12pt, data.draft)) },
  footer: context {
    let number = text(size: 10pt, counter(page).display())
    if data.foot == none { align(center, number) } else {
      grid(columns: (1fr, auto, 1fr), text(size: 8pt, data.foot), number)
    }
  },
)
#set par(leading: 0.11em, spacing: 0.26em)
#show heading: set text(size: form.heading * 1pt + 1pt, weight: "bold")
#show heading: set block(above: 0.6em, below: 0.6em)

// Where the table ends and what follows it begins, for the program to see whether they stand together.
#let page-mark(of) = context [#metadata((of: of, page: here().page())) <page-mark>]

#let across(cells) = if cells.len() == 1 { cells.first() } else {
  cells.first()
  h(1fr)
  cells.slice(1).join(" ")
}

#let shown(line) = {
  let look = line.look
  let body = text(size: look.size * 1pt, weight: if look.bold { "bold" } else { "regular" }, {
    if look.sign and line.parts.len() > 1 {
      grid(
        columns: (if look.signWidth == none { auto } else { look.signWidth * 1pt }, 1fr, auto),
        column-gutter: 6pt,
        align: bottom,
        line.parts.first(),
        box(width: 100%, stroke: (bottom: 0.5pt), height: 0.9em),
        line.parts.slice(1).join(" "),
      )
    } else if look.justify {
      par(justify: true, first-line-indent: (amount: 35pt, all: true), across(line.parts))
    } else { across(line.parts) }
  })
  block(
    above: look.above * 1pt,
    below: look.below * 1pt,
    width: 100%,
    inset: (left: look.left * 1pt, right: look.right * 1pt),
    sticky: line.sticky,
    if look.title { align(center, heading(level: 1, line.parts.join(" "))) } else {
      align(if look.align == "center" { center } else if look.align == "right" { right } else { left }, body)
    },
  )
}

// Between pieces a line may end.
#let pieces(line) = if line.len() == 1 { line.first() } else { line.join(h(0pt)) }

#let content(cell) = {
  let weight = if cell.bold { "bold" } else { "regular" }
  set text(weight: weight, size: cell.size * 1pt)
  if cell.picture != none {
    let picture = cell.picture
    block(below: 4pt, image(
      bytes(picture.bytes),
      format: "jpg",
      width: picture.width * 1pt,
      height: picture.height * 1pt,
      alt: picture.alternative,
    ))
  }
  if cell.list {
    list(marker: "-", indent: 0pt, body-indent: 2pt, tight: true, spacing: 0.26em, ..cell.lines.map(pieces))
  } else {
    for one in cell.lines { par(pieces(one)) }
  }
  if cell.last { page-mark("table") }
}

#let placed(cell) = table.cell(
  x: cell.x,
  y: cell.y,
  colspan: cell.colspan,
  rowspan: cell.rowspan,
  breakable: cell.breakable,
  align: (
    (if cell.align == "center" { center } else { left })
      + (if cell.middle { horizon } else { top })
  ),
  content(cell),
)

#for line in data.before { shown(line) }

#let rows(group) = if group.level == 0 { group.cells.map(placed) } else {
  (table.header(level: group.level, repeat: false, ..group.cells.map(placed)),)
}

#for (index, part) in data.tables.enumerate() {
  if index > 0 { pagebreak(weak: true) }
  set par(justify: false)
  block(above: 6pt, below: 6pt, table(
    columns: part.widths.map(width => width * 1pt),
    stroke: 0.5pt,
    inset: (x: 4pt, top: 2pt, bottom: 3pt),
    table.header(repeat: true, ..part.header.map(placed)),
    ..part.groups.map(rows).flatten(),
  ))
}

#if data.after.len() > 0 or data.proof != none { page-mark("after") }
#for line in data.after { shown(line) }

#if data.proof != none {
  let side = data.proof.side * 1pt
  block(breakable: false, above: 14pt, below: 0pt, grid(
    columns: (side, 1fr),
    column-gutter: 6pt,
    rows: side,
    align: horizon,
    image(bytes(data.proof.svg), format: "svg", width: side, alt: data.proof.alternative),
    text(size: 9pt, data.proof.lines.map(line => block(above: 0pt, below: 5pt, line)).join()),
  ))
}

#if data.scriptPlace != none {
  pagebreak(weak: true)
  block(below: 6pt, data.scriptPlace)
  block(width: 100%, height: 1fr, stroke: 0.5pt)
}
`
