/**
 * The Typst source that draws any {@link Paper}. The paper comes in as JSON through `sys.inputs`, so that no text of a
 * user is ever read as markup. `String.raw`, because Typst has backslashes of its own.
 */
export const PAPER_TEMPLATE = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let ink = rgb("#1b2733")
#let muted = rgb("#566370")
#let accent = rgb("#1f4e79")
#let compact = paper.at("compact", default: false)
#let rule = 0.5pt + rgb("#c3ccd5")

// What this paper has of its own stays out of the rules that hold for everything below: what the typesetter remembers of a
// cell or a heading is of use to the next paper only under the same rules.
#[
  #set document(title: paper.kind + " " + paper.code, author: paper.city.text)
  #metadata((name: paper.kind + " · " + paper.code, city: paper.city.text, dataAsOf: paper.dataAsOf)) <head>
]
// no fallback: what a machine happens to have installed must not change the paper
#set text(font: "Golos Text", fallback: false, size: if compact { 8pt } else { 10pt }, fill: ink, lang: paper.language, number-width: "tabular")
#set par(leading: if compact { 0.45em } else { 0.6em }, spacing: if compact { 0.6em } else { 0.8em })
#set page(
  paper: "a4",
  margin: (left: 25mm, right: 15mm, top: if compact { 10mm } else { 22mm }, bottom: if compact { 13mm } else { 20mm }),
  header: context if counter(page).get().first() > 1 {
    set text(size: 8pt, fill: muted)
    let head = query(<head>).first().value
    grid(columns: (1fr, auto), column-gutter: 6mm, head.name, head.city)
    v(-2pt)
    line(length: 100%, stroke: rule)
  },
  footer: context {
    set text(size: 8pt, fill: muted)
    let head = query(<head>).first().value
    grid(columns: (1fr, auto), column-gutter: 6mm, head.dataAsOf, counter(page).display("1 / 1", both: true))
  },
)
#show heading: set text(fill: accent, weight: 600)
#show heading.where(level: 1): set text(size: if compact { 12pt } else { 17pt }, fill: ink)
#show heading.where(level: 2): set text(size: if compact { 9pt } else { 11.5pt })
#show heading.where(level: 2): set block(above: if compact { 0.8em } else { 1.7em }, below: if compact { 0.5em } else { 0.8em }, sticky: true)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.7em, sticky: true)
#show heading.where(level: 4): set text(size: 10pt, fill: muted)
#show heading.where(level: 4): set block(above: 1.2em, below: 0.6em, sticky: true)

#let lines(value) = value.split("\n").join(linebreak())
#let spoken(words) = if words.language == none { lines(words.text) } else { text(lang: words.language, lines(words.text)) }
#let said(words) = if type(words) == str { words } else {
  if words.missing { text(fill: muted, spoken(words)) } else { spoken(words) }
  if words.note != none {
    linebreak()
    text(size: 0.85em, fill: muted, weight: 400, lines(words.note))
  }
}

#let facts(block) = grid(
  columns: (34fr, 66fr),
  inset: (x: 0pt, y: 3.5pt),
  column-gutter: 4mm,
  ..block.facts.map(fact => (text(fill: muted, fact.label), said(fact.value))).flatten(),
)

#let passage(value) = {
  block(sticky: true, above: 1.1em, below: 0.55em, text(fill: muted, value.label))
  par(said(value.value))
}

// lists and not functions of the place, which would be asked for every cell
#let listing(value) = {
  set text(size: if compact { 7.5pt } else { 9pt })
  set par(leading: if compact { 0.4em } else { 0.5em })
  set table.cell(breakable: not value.at("wholeRows", default: false))
  let sides = value.columns.map(column => if column.align == "end" { right } else { left })
  let above = if compact { 2.2pt } else { 4.5pt }
  // a line is as high as a capital letter
  let line = 2 * above + 0.7em
  table(
    columns: value.columns.map(column => column.width * 1fr),
    rows: (auto, ..value.oneLine.map(sure => if sure { line } else { auto }), ..if value.total != none { (auto,) }),
    align: sides.map(side => side + top),
    stroke: (bottom: rule, rest: none),
    inset: (x: 4pt, y: above),
    table.header(..value.columns.zip(sides).map(((column, side)) => table.cell(
      align: side + bottom,
      stroke: (bottom: 0.8pt + accent),
      fill: rgb("#eef2f6"),
      text(weight: 600, column.title),
    ))),
    ..value.rows.flatten().map(said),
    ..if value.total != none {
      (
        table.cell(colspan: value.columns.len() - 1, align: left, text(weight: 600, said(value.total.label))),
        table.cell(align: right, text(weight: 600, said(value.total.amount))),
      )
    },
  )
}

#let remark(value) = block(
  width: 100%, inset: (left: 8pt, y: if compact { 2.5pt } else { 5pt }, right: 6pt), stroke: (left: 2pt + rgb("#b7791f")), fill: rgb("#fbf7ee"),
  text(size: if compact { 7.5pt } else { 9pt }, said(value.value)),
)

// never parted from its caption
#let drawing(value) = block(breakable: false, above: if compact { 0.6em } else { 1em }, below: if compact { 0.6em } else { 1em }, {
  image(
    bytes(value.chart.svg), format: "svg", alt: value.chart.alt,
    width: value.chart.width * 1mm, height: value.chart.height * 1mm,
  )
  if value.caption != none { text(size: 8.5pt, fill: muted, said(value.caption)) }
})

#if paper.emblem != none {
  block(below: 6pt, image(bytes(paper.emblem), format: "svg", height: if compact { 10mm } else { 16mm }, alt: paper.city.text))
}
#block(below: if compact { 5pt } else { 14pt }, text(size: if compact { 8pt } else { 9.5pt }, fill: muted, spoken(paper.city)))
#block(below: if compact { 5pt } else { 8pt }, text(size: if compact { 9pt } else { 10pt }, weight: 600, fill: accent, paper.kind + " " + paper.code))
#heading(level: 1, spoken(paper.title))
#if paper.title.note != none { text(size: 8.5pt, fill: muted, paper.title.note) }
#line(length: 100%, stroke: 1pt + accent)

#if paper.contents != none {
  block(above: 1.4em, below: 0.8em, text(size: 11.5pt, weight: 600, fill: accent, paper.contents))
  outline(title: none, depth: 3, indent: 1em, target: heading.where(level: 2).or(heading.where(level: 3)))
}

#for section in paper.sections {
  if section.at("onNewPage", default: false) { pagebreak(weak: true) }
  heading(level: 2, section.heading)
  for value in section.blocks {
    if value.kind == "facts" { facts(value) }
    if value.kind == "passage" { passage(value) }
    if value.kind == "paragraph" {
      if value.at("keepsNext", default: false) { block(sticky: true, said(value.value)) } else { par(said(value.value)) }
    }
    if value.kind == "heading" { heading(level: value.level, value.text) }
    if value.kind == "list" { list(..value.items.map(said)) }
    if value.kind == "remark" { remark(value) }
    if value.kind == "chart" { drawing(value) }
    if value.kind == "table" { listing(value) }
  }
}
`;
