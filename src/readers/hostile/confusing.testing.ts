/** Markup that two parsers read in two ways, and what becomes markup only when it is written out and read again. */
import { group } from './vector.testing.js'

const mutations = group('mutation', 'markup', [
  ({ hit }) => `<noscript><p title="</noscript><img src=x onerror=${hit}>">`,
  ({ hit }) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${hit}&gt;">`,
  ({ hit }) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${hit}>`,
  ({ hit }) => `<svg></p><style><a id="</style><img src=x onerror=${hit}>">`,
  ({ hit }) => `<math><mi//xlink:href="data:x,<script>${hit}</script>">`,
  ({ hit }) => `<table><td><svg><desc><style><a title="</style><img src onerror=${hit}>">`,
  ({ hit }) => `<a title="\`><img src=x onerror=${hit}>">back quotes</a><img alt="\`\`onerror=${hit}" src=x>`,
  ({ hit }) => `<listing>&lt;img src=x onerror=${hit}&gt;</listing>`,
  ({ hit }) => `<xmp><img src=x onerror=${hit}></xmp><noembed><img src=x onerror=${hit}></noembed>`,
  ({ hit }) => `<p>&lt;img src=x onerror=${hit}&gt; and &amp;lt;img src=x onerror=${hit}&amp;gt;</p>`,
  ({ hit }) => `<svg><annotation-xml encoding="text/html"><script>${hit}</script></annotation-xml></svg>`,
  ({ hit }) => `<math><annotation-xml encoding="text/html"><img src=x onerror=${hit}></annotation-xml></math>`,
  ({ hit }) =>
    `<select><template><style><!--</style><a rel="--></style></template></select><img id=x src onerror=${hit}>"></a>`,
  ({ hit }) => `<!--><img src=x onerror=${hit}>-->`,
  ({ hit }) => `<!--a--!><img src=x onerror=${hit}>-->`,
  ({ hit }) => `<![CDATA[><img src=x onerror=${hit}>]]>`,
  ({ hit }) => `<?php echo "><img src=x onerror=${hit}>" ?>`,
  ({ hit }) => `<!-- <!-- --> <img src=x onerror=${hit}> -->`,
])

const differentials = group('differential', 'markup', [
  ({ hit }) => `<template><script>${hit}</script><img src=x onerror=${hit}></template>`,
  ({ hit }) => `<template shadowrootmode=open><slot></slot><img src=x onerror=${hit}></template>`,
  ({ hit }) => `<noscript><img src=x onerror=${hit}></noscript>`,
  ({ hit }) => `<plaintext><img src=x onerror=${hit}>`,
  ({ hit }) => `<textarea></p><img src=x onerror=${hit}></textarea></textarea><img src=x onerror=${hit}>`,
  ({ hit }) => `<title></p><img src=x onerror=${hit}></title>`,
  ({ hit }) => `<iframe><!--</iframe><img src=x onerror=${hit}>--></iframe>`,
  ({ hit }) => `<p title='a"b' alt="c'd" ><img src=x onerror=${hit} "'>`,
  ({ hit }) => `<\0script>${hit}</\0script><scr\0ipt>${hit}</scr\0ipt>`,
  ({ hit }) => `</p/><p/onclick=${hit}/><</script><script>${hit}</script>`,
  ({ hit }) => `<%00script>${hit}</script> <\u0131mg src=x onerror=${hit}> <\u017Fcript>${hit}</\u017Fcript>`,
  ({ hit }) => `<a<b<c<img/src="x"onerror=${hit}//`,
  ({ hit }) => `<img src="x" a="<a href=\">\" onerror=${hit}">`,
  () => `<div>`.repeat(300) + 'deep' + '</div>'.repeat(300),
  () => `<p>${'<b><i>'.repeat(60)}misnested${'</b></i>'.repeat(60)}</p>`,
  () => `<table>`.repeat(40) + '<tr><td>in tables' + '</table>'.repeat(40),
  () => `<p ${'a'.repeat(3000)}=${'b'.repeat(3000)}>long names</p><${'x'.repeat(500)}>`,
  ({ hit }) => `<p is="x-y" part="a" slot="b" xmlns="http://www.w3.org/2000/svg" xml:base="javascript:${hit}//">x</p>`,
])

const entities = group('entity', 'markup', [
  ({ hit }) => `<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;:${hit}">Read on</a>`,
  ({ hit }) => `<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;${hit}">Read on</a>`,
  ({ hit }) => `<a href="jav&Tab;ascript&NewLine;:${hit}">Read on</a>`,
  ({ hit }) => `&lt;script&gt;${hit}&lt;/script&gt;`,
  ({ hit }) => `&amp;lt;script&amp;gt;${hit}&amp;lt;/script&amp;gt;`,
  ({ hit }) => `&LT;img src=x onerror=${hit}&GT; &ltimg src=x onerror=${hit}&gt`,
  () => `&#0; &#xD800; &#x110000; &#128; &#xFFFE; &#8238;reversed &bogus; &ampamp;`,
  () => `&zwnj;&zwj;&lrm;&rlm;&#8237;&#8238;&#8234;override&#8236;`,
  () => `&nGt;&fjlig;&NotEqualTilde;&bne;&ThickSpace;&CounterClockwiseContourIntegral;`,
  () => '&'.repeat(2000) + '&#'.repeat(2000) + '&#x'.repeat(500),
  ({ hit }) => `<img src=x on&#101;rror=${hit}> <img src=x onerror=&#${'0'.repeat(40)}103;lobalThis>`,
])

const markdowns = group('markdown', 'words', [
  ({ hit }) => `[Read on](javascript:${hit})`,
  ({ hit }) => `[Read on](<java\tscript:${hit}> "x") and <javascript:${hit}>`,
  ({ away }) => `![The lock](${away}.png) ![][x]\n\n[x]: ${away} "title"`,
  ({ hit }) => `[Read on]: javascript:${hit}\n\n[Read on]`,
  ({ hit }) => `<img src=x onerror=${hit}> inline and\n\n<script>${hit}</script>\n\nas a block`,
  ({ hit }) => `\`\`\`html\n<script>${hit}</script>\n\`\`\`\n~~~\n<img src=x onerror=${hit}>`,
  ({ hit }) => `\`</code><img src=x onerror=${hit}>\` \`\`a\`b\`\``,
  ({ hit }) => `[![x](y)](javascript:${hit}) [a](data:text/html,<script>${hit}</script>)`,
  ({ away }) => `${away} and www.${away.slice(7)} and <${away}> and a@${away.slice(7, 22)}`,
  () => `| a | b |\n|---|---|\n| x \\| y | <td></table> |\n\n- [ ] task\n1. one\n# heading {#id onclick=x}`,
  ({ hit }) => `[^1]\n\n[^1]: <img src=x onerror=${hit}>\n\n$$\\href{javascript:${hit}}{x}$$`,
  ({ hit }) => `*[lock]: <script>${hit}</script>\n\n{{constructor.constructor('${hit}')()}} \${${hit}} <%= ${hit} %>`,
  () => `${'['.repeat(400)}a${']('.repeat(400)}`,
  () => `${'*'.repeat(300)}a${'_'.repeat(300)}b ${'>'.repeat(200)} c ${'`'.repeat(299)}`,
  () => `***\n---\n===\n\\\n<!-- -->\n<br>\n&nbsp;\n    code`,
])

export const confusing = [...mutations, ...differentials, ...entities, ...markdowns]
