/** An article as the file that an outlet, an extractor or a mail program would leave. */
import { strToU8, zipSync } from 'fflate'
import type { Told } from './grammar.js'
import type { Random } from './random.js'
import { escapeHtml } from '../scripts/lib/escape-html.mjs'

export interface ArticleFile {
  readonly extension: string
  readonly bytes: Uint8Array
}

const slug = (outlet: string): string => outlet.toLowerCase().replace(/\W+/g, '-')

/** Lines that stand in every article of an outlet. */
const furniture = (outlet: string): readonly string[] => [
  `Sign up for the ${outlet} morning newsletter`,
  `Follow ${outlet} on the channels you like`,
  `© ${outlet}. All rights reserved.`,
]

const plain = ({ title, author, outlet, published, paragraphs }: Told): string =>
  [title, `By ${author}, ${outlet}`, `Published on: ${published}`, ...paragraphs, ...furniture(outlet)].join('\n\n')

const markdown = ({ title, author, outlet, published, paragraphs }: Told): string =>
  `---\ntitle: "${title}"\noutlet: ${outlet}\nauthor: ${author}\ndate: ${published}\n---\n\n# ${title}\n\n${paragraphs.join('\n\n')}\n`

const json = ({ title, author, outlet, published, paragraphs }: Told): string =>
  JSON.stringify({ title, author, date: published, sitename: outlet, language: 'en', text: paragraphs.join('\n\n') })

function html({ title, author, outlet, published, paragraphs }: Told): string {
  const about = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: published,
    author: { '@type': 'Person', name: author }, publisher: { '@type': 'Organization', name: outlet } } // prettier-ignore
  const links = ['News', 'Politics', 'Sport', 'Culture', 'Weather'].map(
    (name) => `<li><a href="/${slug(name)}">${name}</a></li>`,
  )
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')
  const related = ['More from the region', 'Most read', 'Opinion'].map(
    (name) => `<h3>${name}</h3><ul>${links.join('')}</ul>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)} | ${outlet}</title>
<meta property="og:site_name" content="${outlet}"><script type="application/ld+json">${JSON.stringify(about)}</script>
<style>body{font:16px serif}nav{display:flex}</style></head><body><header><nav><ul>${links.join('')}</ul></nav></header>
<main><article><h1>${escapeHtml(title)}</h1><p class="byline">By ${author}</p><time datetime="${published}">${published}</time>
${body}</article></main><aside>${related.join('')}</aside><footer>${furniture(outlet)
    .map((line) => `<p>${line}</p>`)
    .join('')}</footer></body></html>`
}

function mail(told: Told): string {
  const date = new Date(`${told.published}T08:00:00Z`).toUTCString()
  const head = `From: ${told.outlet} <news@${slug(told.outlet)}.example>\r\nTo: reader@example.org\r\nSubject: ${told.title}\r\nDate: ${date}`
  return `${head}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${told.paragraphs.join('\r\n\r\n')}\r\n`
}

function word({ title, author, paragraphs }: Told): Uint8Array {
  const run = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r></w:p>`
  const main = 'http://schemas.openxmlformats.org'
  return zipSync({
    '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`),
    '_rels/.rels': strToU8(`<?xml version="1.0"?><Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="${main}/wordprocessingml/2006/main"><w:body>${[title, `By ${author}`, ...paragraphs].map(run).join('')}</w:body></w:document>`),
  }, { mtime: '2020-01-01T00:00:00' }) // prettier-ignore
}

/** Of a hundred files 40 are plain text, 35 pages, 12 Markdown, 8 JSON, 3 mails and 2 Word documents. */
export function articleFile(told: Told, random: Random): ArticleFile {
  const draw = random.next()
  if (draw < 0.4) return { extension: 'txt', bytes: strToU8(plain(told)) }
  if (draw < 0.75) return { extension: 'html', bytes: strToU8(html(told)) }
  if (draw < 0.87) return { extension: 'md', bytes: strToU8(markdown(told)) }
  if (draw < 0.95) return { extension: 'json', bytes: strToU8(json(told)) }
  if (draw < 0.98) return { extension: 'eml', bytes: strToU8(mail(told)) }
  return { extension: 'docx', bytes: word(told) }
}
