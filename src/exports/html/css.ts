/** The style of exported pages: the window's colours and marks, on paper too. Kept small: it is part of every file. */

const LIGHT = `color-scheme:light;--paper:#fdfcf9;--room:#f4f2ec;--ink:#211f1b;--ink-2:#57534a;--line:#e3dfd4;--line-2:#cec8ba;--accent:#2b3f66;
--agree:#0072b2;--agree-t:#005a8e;--diverge:#d55e00;--diverge-t:#9c4400;--diverge-s:#c04d00;--on-diverge:#fff;--diverge-w:#fdeadc;
--adds:#00916a;--adds-t:#00684c;--adds-w:#e3f3ec;--only:#71698a;--only-t:#565070;--note:#e69f00;--note-t:#755000;--note-w:#fcf1d3;--on-note:#2b1d00`

const DARK = `color-scheme:dark;--paper:#1b1c1f;--room:#24262a;--ink:#e9e5db;--ink-2:#b9b4a9;--line:#2d2f34;--line-2:#3d4047;--accent:#a9c0ea;
--agree:#56b4e9;--agree-t:#8fcbf0;--diverge:#ee7d3f;--diverge-t:#ffab80;--diverge-s:#ee7d3f;--on-diverge:#2a1407;--diverge-w:#42281b;
--adds:#2fbb92;--adds-t:#74d9ba;--adds-w:#14352c;--only:#a39bbd;--only-t:#c4bddb;--note:#e0a019;--note-t:#f1c465;--note-w:#3a2f14;--on-note:#2b1d00`

const PAGE = `*{box-sizing:border-box}html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:1120px;padding:32px 24px 64px;background:var(--paper);color:var(--ink);
font:17px/1.55 "Source Serif 4 Variable","Source Serif 4",Georgia,"Noto Serif",serif;overflow-wrap:anywhere}
h1,h2,h3,th,caption,.ui,.chip,.side,.where,.ref{font-family:"Inter Variable",Inter,system-ui,sans-serif}
h1{font-size:26px;line-height:32px;margin:0 0 4px}h2{font-size:18px;line-height:24px;margin:40px 0 8px}h3{font-size:15px;line-height:20px;margin:24px 0 8px}
p{margin:0 0 8px}a{color:var(--accent)}.ui,.where{font-size:13px;line-height:20px;font-weight:400;color:var(--ink-2)}
.heads{list-style:none;margin:16px 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(260px,1fr));gap:12px 24px}
.heads b{font-family:"Inter Variable",Inter,system-ui,sans-serif;font-size:15px}
.side{display:inline-block;min-width:20px;height:20px;border-radius:10px;border:1.5px solid var(--ink);font-size:12px;line-height:17px;font-weight:650;text-align:center;padding:0 4px;margin-right:6px}
.side.a{background:var(--ink);color:var(--paper)}
.chip{display:inline-block;min-width:18px;height:18px;border-radius:4px;border:1px solid currentColor;font-size:11px;line-height:16px;font-weight:650;text-align:center}
.chip.agree{color:var(--agree-t)}.chip.diverge{background:var(--diverge-s);border-color:var(--diverge-s);color:var(--on-diverge)}
.chip.adds{color:var(--adds-t);background:var(--adds-w)}.chip.only{color:var(--only-t);border-style:dashed}
.chip.note{background:var(--note);border-color:var(--note);color:var(--on-note);border-radius:4px 4px 4px 0}
.key{display:flex;flex-wrap:wrap;gap:4px 20px;padding:8px 0;margin:0;list-style:none}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`

const TABLES = `table{border-collapse:collapse;width:100%}th{font-size:13px;text-align:left;vertical-align:bottom;padding:6px 12px 6px 0}
td{vertical-align:top;text-align:left}.pair{table-layout:fixed}.pair .gut{width:64px}
.pair{border-collapse:separate;border-spacing:0 8px}.pair td{padding:0}.pair td.k{text-align:center;padding-top:3px;-webkit-user-select:none;user-select:none}
.pair td.k a,.pair td.k span{margin:0 1px}.pair td.a{padding-right:14px;border:0 solid transparent;border-right-width:3px}.pair td.b{padding-left:14px;border:0 solid transparent;border-left-width:3px}.pair td p:last-child{margin:0}.pair th.b{padding-left:14px}
tr{break-inside:avoid}thead{display:table-header-group}
.agree td.a,.agree td.b{border-color:var(--agree);border-style:solid}.agree td.a{border-right-width:1.5px}.agree td.b{border-left-width:1.5px}
.diverge td.a,.diverge td.b{border-color:var(--diverge);border-style:solid}
.adds td.a,.adds td.b{border-color:var(--adds);border-style:dotted}
.only td.full{border-color:var(--only);border-style:dashed}
.pair td.none,.only td.none,.pair td.refer{border-color:transparent}.pair td.full .where{margin:4px 0 0}.contents ol{padding-left:20px;margin:8px 0 0}.contents li,.checks li,.copied li{margin:0 0 4px}
.headline{font-size:22px;line-height:28px;font-weight:600}.heading{font-weight:600}.caption{font-size:15px;line-height:22px;color:var(--ink-2)}
.w-diverge{text-decoration:underline double var(--diverge) 1px;text-underline-offset:3px;text-decoration-skip-ink:none;background:var(--diverge-w);color:inherit}
.w-adds{text-decoration:underline dotted var(--adds) 2px;text-underline-offset:4px;text-decoration-skip-ink:none;background:none;color:inherit}
.w-note{text-decoration:underline solid var(--note) 2px;text-underline-offset:4px;text-decoration-skip-ink:none;background:var(--note-w);color:inherit}
.w-diverge.w-note{text-decoration:underline double var(--diverge) 1px}
.ref::before{content:attr(data-number)}.ref{margin-left:1px;font-size:11px;line-height:1;vertical-align:super;text-decoration:none;font-weight:600}.ref.n{color:var(--note-t)}.ref.d{color:var(--diverge-t)}
.list td,.list th{border-top:1px solid var(--line);padding:8px 12px 8px 0}.list thead th{border-top:0;border-bottom:1px solid var(--line-2)}
.list th,.list .short{overflow-wrap:normal}.list .num{white-space:nowrap}.list td{font-size:15px;line-height:22px}.list td.num,.list td.ui{font-size:13px;line-height:20px}.dismissed td{color:var(--ink-2)}.dismissed q{text-decoration:line-through}
.grid{overflow-x:auto}.grid .list{table-layout:fixed}.grid col{width:160px}.grid .list th{overflow-wrap:anywhere}.absent{color:var(--ink-2)}
.notes{list-style:none;padding:0;margin:0}.notes>li{border-left:3px solid var(--note);padding:4px 0 4px 14px;margin:0 0 16px;break-inside:avoid}
.notes blockquote,.body blockquote{margin:4px 0;padding:0 0 0 12px;border-left:1px solid var(--line-2);font-size:15px;line-height:22px;color:var(--ink-2)}
.body{white-space:pre-wrap}.body ul{margin:0 0 8px;padding-left:20px}.body pre{white-space:pre-wrap;font-size:14px}
.tag{border:1px solid var(--line-2);border-radius:4px;padding:0 6px;margin-right:4px;white-space:nowrap}
.method{margin-top:40px;border-top:1px solid var(--line-2)}.method p{font-size:14px;line-height:21px}
.lines{list-style:none;padding:0;margin:0}.lines li{border-bottom:1px solid var(--line-2);height:34px}.facts li{margin:0 0 12px;break-inside:avoid}.facts .passage{margin:0 0 4px}.sheet h2{break-after:avoid}.newpage{break-before:page}`

const PHONE = `@media screen and (max-width:700px){body{padding:20px 16px 48px}
.pair,.pair tbody,.pair td{display:block;width:auto}.pair thead,.pair thead tr{display:block;padding:0}.pair thead th{display:block;padding:8px 0 0}.pair thead .k{display:none}.pair tr{display:flex;flex-direction:column;padding:12px 0;border-top:1px solid var(--line)}
.pair td.a,.pair td.b{padding:0 0 0 14px;border-width:0 0 0 3px;margin:6px 0 0}.pair td.k{order:-1;text-align:left;padding:0}
.pair td.none{display:none}.pair td.refer{padding:0 0 0 14px;margin:6px 0 0}
.agree td.a,.agree td.b{border-left-width:1.5px}
.pair td.a::before{content:"A";display:block}.pair td.b::before{content:"B";display:block}
.pair td.a::before,.pair td.b::before{font:650 12px/16px system-ui,sans-serif;color:var(--ink-2)}
.list,.list tbody,.list tr,.list td{display:block;width:auto}.list thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.list tr{border-top:1px solid var(--line);padding:8px 0}.list td{border:0;padding:2px 0}
.list td[data-label]::before{content:attr(data-label) ": ";font:600 12px/20px system-ui,sans-serif;color:var(--ink-2)}
.grid .list,.grid .list tbody,.grid .list tr,.grid .list td{display:block}}`

const PAPER = `@page{margin:16mm 14mm 18mm;@bottom-left{content:"Crossread";font:8pt Arial,Helvetica,sans-serif;color:#555}@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,Helvetica,sans-serif;color:#555}}
@media print{:root{--paper:#fff;--room:#fff;--ink:#000;--ink-2:#333;--line:#bbb;--line-2:#777}body{max-width:none;padding:0;font-size:11pt;background:none}
.pair p .ref::before{content:"\\a0[" attr(data-number) "]"}h1{font-size:17pt;line-height:1.25}h2{font-size:13pt}h2,h3{break-after:avoid}.headline{font-size:14pt;line-height:1.25}
.w-diverge,.w-adds,.w-note,.chip,.chip.diverge,.chip.adds,.chip.note,.side.a{background:none}
.chip,.chip.diverge,.chip.adds,.chip.note,.chip.agree,.chip.only{color:#000;border-color:#000}.chip.diverge{border-width:2px;line-height:14px;font-weight:800}
.side.a{color:#000;border-width:3px;line-height:14px}.grid{overflow:visible}.grid col{width:auto}.grid td,.grid td.ui{font-size:9pt;line-height:1.35}
.many .list,.many tbody,.many tr,.many td{display:block;width:auto}.many thead{display:none}.many tr{break-inside:auto;border-top:1px solid var(--line);padding:6px 0}.many td{border:0;padding:1px 0}.many td.ui{font-weight:600;color:#000;break-after:avoid}.many td[data-label]:not(.ui)::before{content:attr(data-label) ": ";font:600 9pt Arial,Helvetica,sans-serif}.list td,.notes blockquote{font-size:10pt;line-height:1.4}
a{color:inherit}.where,.ui,th{font-size:9pt;line-height:1.4}}`

export const CSS = `:root{${LIGHT}}@media screen and (prefers-color-scheme:dark){:root{${DARK}}}${PAGE}${TABLES}${PHONE}${PAPER}`.replaceAll('\n', '') // prettier-ignore
