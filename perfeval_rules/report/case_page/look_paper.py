"""What the page of cases looks like on A4 paper."""

PAPER = """
@media print { @page { size: A4; margin: 18mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages);
      font-size: 8.5pt; color: #5d6873; } @top-left { font-size: 8.5pt; color: #5d6873; } }
  @page :first { @top-left { content: none; } }
  body { background: none; padding: 0 .4mm; font-size: 9.5pt; line-height: 1.55; max-width: none; }
  h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 7mm; } h1, h2, h4, thead { break-after: avoid; }
  nav, #tools, #more, .link, .keys { display: none; }
  article, .scroll, .totals li { border-radius: 0; } .scroll { overflow: visible; }
  tfoot { display: table-row-group; }
  article { content-visibility: visible; box-decoration-break: clone; -webkit-box-decoration-break: clone;
    margin-bottom: 2mm; }
  article summary, tr, li, .totals li, figure, dt, dd { break-inside: avoid; }
  article > details > summary::after { content: none !important; }
  article summary { padding: 1.5mm 3mm; } .inside { padding: 0 3mm 1mm; }
  svg { min-width: 0; } a { color: inherit; } td, .scores td, .scores td.remark { min-width: 0; }
  th, td { padding: 1mm 1.8mm; } table { font-size: 8.5pt; } .remark summary { list-style: none; }
  .remark details:not([open]):not(:has(.doubt)) { display: none; }
  .badge.mark { color: var(--mark); background: none; } .proof li { break-inside: auto; }
  rect, .key, tr.section > *, tfoot tr > * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
