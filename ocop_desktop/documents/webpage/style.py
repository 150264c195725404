"""How the page looks; paper, ink and one accent, as in the app. Printable."""

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #F4F1EA; color: #1D2330;
  font: 16px/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 24px 20px 64px; }
header { background: #1F2B47; color: #FFFFFF; }
header div { max-width: 62rem; margin: 0 auto; padding: 28px 20px 24px; }
header p { margin: 4px 0; color: #C6D0E6; }
h1 { margin: 0 0 6px; font-size: 1.7rem; line-height: 1.25; }
h2 { margin: 16px 0 10px; font-size: 1.25rem; }
h3 { margin: 24px 0 8px; font-size: 1.05rem; }
a { color: #2A4A8B; }
header a { color: #9CB8F0; }
nav { margin: 18px 0 0; }
nav a { display: inline-block; margin: 0 18px 6px 0; }
section { background: #FFFFFF; border: 1px solid #E0DACD; border-radius: 8px;
  padding: 4px 20px 18px; margin-top: 20px; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: 7px 10px 7px 0;
  border-bottom: 1px solid #E0DACD; overflow-wrap: anywhere; }
th { color: #454C5C; font-weight: 600; }
td.n, th.n { text-align: right; white-space: nowrap; }
td.k, th.k { white-space: nowrap; overflow-wrap: normal; }
tr.part td { background: #F1EDE4; font-weight: 600; padding-left: 10px; }
dl { display: grid; grid-template-columns: minmax(11rem, 17rem) 1fr; gap: 8px 18px; margin: 0; }
dt { color: #454C5C; }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
.mark { display: inline-block; border: 1px solid currentColor; border-radius: 11px;
  padding: 1px 11px; font-size: .85rem; margin-right: 8px; }
.late { color: #AE2419; font-weight: 600; }
.quiet { color: #636976; }
svg { max-width: 100%; height: auto; display: block; }
.score { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; }
footer { margin-top: 28px; color: #636976; font-size: .9rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 2px; }
  dd { margin-bottom: 8px; } }
@media print { body { background: #FFFFFF; } header { color: #000; background: none; }
  header p, header a { color: #000; } section { border: 0; padding: 0; } nav { display: none; } }
"""
