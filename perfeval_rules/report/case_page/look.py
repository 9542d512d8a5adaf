"""What the page of cases looks like on a screen and on paper: the parts of its style sheet in, one style sheet out."""

from perfeval_rules.report.case_page.look_paper import PAPER

STYLE = (
    """
html { scroll-padding-top: 9rem; }
body { margin: 0 auto; max-width: 76rem; padding: 1.6rem 1.5rem 5rem; }
h1 { font-size: 1.6rem; line-height: 1.4; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .7rem; }
h4 { font-size: .92rem; margin: 1rem 0 .3rem; color: var(--quiet); }
p { margin: .5rem 0; } a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
[hidden] { display: none !important; }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin-top: 1rem; }
.kind { color: var(--quiet); margin: 0; font-size: .9rem; letter-spacing: .1em; }
.quiet, .nothing { color: var(--quiet); } .doubt { color: var(--doubt); } .good { color: var(--good); }
.strong { font-weight: 600; }
dl { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .25rem 1rem; margin: 0; }
dt { color: var(--quiet); font-size: .92em; } dd { margin: 0; } .lines { white-space: pre-line; }
dl.about { grid-template-columns: repeat(2, 5.5rem minmax(0, 1fr)); margin-bottom: 1.3rem; }
.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .8rem; margin: 0;
  padding: 0; list-style: none; }
.totals li { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .6rem 1rem .7rem; }
.totals span { display: block; color: var(--quiet); font-size: .9rem; }
.totals b { font-size: 1.75rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.totals i { font-style: normal; margin-left: .6rem; color: var(--quiet); }
.totals .apart { border-color: var(--error); } .totals .apart b { color: var(--error); }
.counts { display: flex; flex-wrap: wrap; gap: .6rem; margin: .9rem 0; padding: 0; list-style: none; }
.counts a, .counts span { display: inline-block; border: 1px solid currentColor; border-radius: 999px;
  padding: .1rem .9rem; color: var(--mark, var(--quiet)); }
.counts b { font-variant-numeric: tabular-nums; }
.caution { border-left: 4px solid var(--warning); background: var(--paper); padding: .4rem 1rem; }
.error { --mark: var(--error); } .warning { --mark: var(--warning); } .question { --mark: var(--question); }
.info { --mark: var(--info); }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: .93em; line-height: 1.55; }
th, td { padding: .4rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody:last-child tr:last-child td, tfoot tr:last-child > * { border-bottom: 0; }
thead th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
td p { margin: .2rem 0; } dd p { margin: 0; } td { min-width: 4.5rem; } td:first-child { min-width: 2.5rem; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 3.5rem; }
td.number.error { color: var(--error); font-weight: 600; }
tr.section > *, tfoot tr > * { background: #f7f9fb; font-weight: 600; }
.scores td { min-width: 6rem; } .scores td:first-child { min-width: 2.5rem; } .scores td.number { min-width: 3.5rem; }
.scores td.remark { min-width: 16rem; }
.second { display: block; font-size: .88em; }
.remark details { font-size: .92em; } .remark dl { grid-template-columns: 4rem minmax(0, 1fr); }
.chart { margin: 0 0 1rem; padding: .6rem 1rem .8rem; }
svg { display: block; width: 100%; min-width: 40rem; max-width: 54rem; margin: 0 auto; height: auto; }
svg text { font-size: 14px; fill: var(--ink); font-variant-numeric: tabular-nums; }
svg .small { font-size: 12px; } svg .quiet { fill: var(--quiet); } svg .figure { font-size: 15px; }
svg .end { text-anchor: end; } svg .middle { text-anchor: middle; }
rect.weight { fill: #f4f6f8; stroke: #aab4bf; } rect.stated, .key.stated { fill: #8a97a5; background: #8a97a5; }
rect.computed, .key.computed { fill: var(--accent); background: var(--accent); }
rect.possible, .key.possible { fill: #a9c8ec; background: #a9c8ec; }
line.settled { stroke: var(--good); stroke-width: 3; } line.axis { stroke: #aab4bf; }
figcaption { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; font-size: .88rem; color: var(--quiet); }
.key { display: inline-block; width: 1.1em; height: .7em; margin-right: .4em; }
.key.weight { border: 1px solid #aab4bf; background: #f4f6f8; } .key.settled { width: 3px; height: 1em;
  background: var(--good); vertical-align: -.15em; margin-left: .4em; }
#tools { position: sticky; top: 0; z-index: 1; background: var(--ground); padding: .7rem 0; margin-bottom: .3rem;
  border-bottom: 1px solid var(--line); }
#tools > div { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .9rem; }
#tools > div + div { margin-top: .5rem; }
input[type=search] { flex: 1 1 16rem; max-width: 34rem; } input[type=search], select, button { font: inherit;
  padding: .3rem .7rem; border: 1px solid #aab4bf; border-radius: 6px; background: var(--paper); color: inherit; }
button { cursor: pointer; color: var(--accent); } #more { display: block; width: 100%; padding: .6rem; }
.count { font-variant-numeric: tabular-nums; } .keys { font-size: .85rem; margin-left: auto; }
.switches label { border: 1px solid currentColor; border-radius: 999px; padding: .05rem .8rem .05rem .6rem;
  color: var(--mark); background: var(--paper); cursor: pointer; user-select: none; }
.switches label:has(:checked) { background: var(--mark); color: #fff; border-color: var(--mark); }
.switches label.nothing:not(:has(:checked)) { color: var(--quiet); }
.switches input { margin: 0 .4rem 0 0; accent-color: #fff; vertical-align: -1px; } output { font-weight: 600; }
.lists label { color: var(--quiet); font-size: .9rem; } .lists select { margin-left: .4rem; max-width: 15rem; }
article { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--mark);
  border-radius: 8px; margin-bottom: .6rem; content-visibility: auto; contain-intrinsic-size: auto 6rem; }
summary { cursor: pointer; color: var(--accent); } article summary { color: inherit; padding: .6rem 1.1rem;
  list-style-position: outside; } article > details > summary::-webkit-details-marker { display: none; }
article > details > summary { list-style: none; border-radius: 6px; position: relative; padding-right: 2.6rem; }
article > details > summary::after { content: "＋"; position: absolute; right: .9rem; top: .6rem; color: var(--quiet); }
article > details[open] > summary::after { content: "－"; }
.inside { padding: 0 1.1rem; } nav a, .asked a { white-space: nowrap; }
td.unit { min-width: 11rem; } td.title { min-width: 18rem; }
article:target, summary:focus-visible { outline: 3px solid #1f5fa855; outline-offset: -1px; }
.badge { display: inline-block; margin-left: .15rem; border: 1px solid currentColor; border-radius: 4px;
  padding: 0 .4rem; font-size: .82rem; line-height: 1.5; color: var(--quiet); }
.badge.mark { color: #fff; background: var(--mark); border-color: var(--mark); margin: 0 .2rem 0 0; }
.badge.row, .badge.case { border: 0; padding: 0 .2rem; } .badge.doubt { color: var(--doubt); }
.badge.decided, .badge.done { color: var(--good); } .badge.effect { color: var(--error); }
.text { display: block; margin-top: .2rem; white-space: pre-line; }
article > details[open] > summary { border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0;
  margin-bottom: .7rem; }
code { font-family: "JetBrains Mono", "Cascadia Code", Consolas, "Source Han Sans SC", "Noto Sans CJK SC",
  "Microsoft YaHei", monospace; font-size: .86em; background: #eef2f6; border-radius: 3px; padding: .08em .3em; }
q { quotes: "“" "”"; margin-left: .4em; } .places { margin: 0; padding: 0; list-style: none; }
.proof, .proof ul { margin: 0; padding-left: 1.2rem; } .proof { font-size: .93em; line-height: 1.65; }
.proof .error { color: var(--error); } .proof .warning { color: var(--warning); }
.proof ul { border-left: 1px solid var(--line); }
.remedies { margin: 0; padding-left: 1.4rem; } .remedies > li { margin-bottom: .7rem; } .remedies ul { margin: .1rem 0;
  padding-left: 1.2rem; } .remedies .badge { margin-left: .6rem; }
.link { font-size: .88rem; margin: .8rem 0; } .asked li { margin-bottom: .4rem; white-space: pre-line; }
.stamp { color: var(--quiet); font-size: .85rem; margin-top: 2rem; }
details.case { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .5rem 1.1rem;
  margin-bottom: .6rem; } details.case .about { margin-top: .8rem; } details.case h2 { font-size: 1.05rem; }
@media screen and (max-width: 46rem) { html { scroll-padding-top: 1rem; } body { padding: 1rem .8rem 3rem; }
  h1 { font-size: 1.3rem; } dl.about, dl { grid-template-columns: 5rem minmax(0, 1fr); } #tools { position: static; }
  .keys { display: none; } .totals { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .lists label { flex: 1 1 45%; } .lists select { display: block; width: 100%; margin: 0; } }
"""
    + PAPER
)
