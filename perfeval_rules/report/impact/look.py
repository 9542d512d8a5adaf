"""The style sheet of the page that shows what a change of the rules does."""

STYLE = """
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; }
h1 { font-size: 1.4rem; margin: 0 0 .3rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; }
.cards { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; padding: 0; list-style: none; }
.cards li { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .6rem 1.1rem;
  min-width: 8rem; color: var(--quiet); }
.cards b { display: block; font-size: 1.6rem; line-height: 1.3; color: var(--ink); font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: .93em; }
th, td { padding: .35rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tr:last-child td { border-bottom: 0; }
th { font-weight: 600; color: var(--quiet); white-space: nowrap; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
details { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; margin-bottom: .7rem;
  padding: .5rem 1rem; }
summary { cursor: pointer; } summary b { margin-right: .8rem; }
details .scroll { border-radius: 6px; margin: .6rem 0; }
.finding { border-top: 1px solid var(--line); padding: .5rem 0; }
.finding dl { display: grid; grid-template-columns: 4rem minmax(0, 1fr); gap: .1rem .8rem; margin: .2rem 0 0; }
dt { color: var(--quiet); } dd { margin: 0; }
.mark { font-weight: 600; margin-right: .6rem; }
.quiet { color: var(--quiet); } .error { color: var(--error); } .warning { color: var(--warning); }
.good { color: var(--good); } .info { color: var(--info); } .question { color: var(--question); }
.strong { font-weight: 600; }
@media print { @page { size: A4; margin: 14mm; } body { background: none; padding: 0; font-size: 9.5pt; }
  .finding, tr { break-inside: avoid; } }
"""
