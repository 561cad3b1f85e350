import { describe, expect, test } from 'vitest'
import { chooseReader, readArticles } from '../index.js'
import { ReadFailure, type RawArticle } from '../reader.js'

const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml)
const read = (xml: string): Promise<readonly RawArticle[]> => readArticles({ name: 'wire.xml', bytes: bytesOf(xml) })

const linesOf = ({ text, blocks }: RawArticle): readonly string[] =>
  (blocks ?? []).map(({ kind, start, end }) => `${kind ?? '-'} ${text.slice(start, end)}`)

const failureOf = async (xml: string): Promise<string> => {
  const error = await read(xml).catch((thrown: unknown) => thrown)
  return error instanceof ReadFailure ? `${error.reason}: ${error.message}` : 'read'
}

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf xml:lang="en-GB"><head><title>lock-slug</title>
<docdata><date.issue norm="20210308T093000+0100"/></docdata><pubdata name="Tarn Courier"/></head>
<body><body.head><hedline><hl1>Lock at Orrin reopens</hl1></hedline>
<byline>By <person>Ines Calder</person> and <person>Jon Vik</person></byline>
<distributor>The Associated Press</distributor><dateline><location>ORRIN</location></dateline>
<abstract><p>The lock is open.</p></abstract></body.head>
<body.content><p>The lock <em>reopened</em> on Monday.</p>
<media media-type="image"><media-reference source="http://x.example/a.jpg"/><media-caption>Ships wait.</media-caption></media>
<hl2>What next</hl2><ul><li>Ships first</li></ul></body.content></body></nitf>`

describe('an NITF file', () => {
  test('gives its blocks and what its head says', async () => {
    const [article] = await read(NITF)
    expect(article && linesOf(article)).toEqual([
      'headline Lock at Orrin reopens',
      'byline By Ines Calder and Jon Vik',
      'dateline ORRIN',
      '- The lock reopened on Monday.',
      'caption Ships wait.',
      'heading What next',
      'list-item Ships first',
    ])
    const from = <T>(value: T) => ({ value, source: 'format' })
    expect(article?.hints).toEqual({
      title: from('Lock at Orrin reopens'),
      outlet: from('Tarn Courier'),
      authors: from(['Ines Calder', 'Jon Vik']),
      agencies: from(['AP']),
      published: from('2021-03-08T09:30+01:00'),
      language: from('en-GB'),
    })
  })
  test("keeps a writer's title apart from the name, and reads every byline", async () => {
    const signed =
      '<byline>By INES CALDER<byttl>Associated Press Writer</byttl></byline><byline>By Jon Vik</byline><byline/>'
    const [article] = await read(NITF.replace(/<byline>.*<\/byline>/, signed))
    expect(article && linesOf(article).filter((line) => line.startsWith('byline'))).toEqual([
      'byline By INES CALDER, Associated Press Writer',
      'byline By Jon Vik',
    ])
    expect(article?.hints.authors?.value).toEqual(['Ines Calder', 'Jon Vik'])
  })
  test('is told by its content, whatever the name', () => {
    expect(chooseReader('wire.txt', bytesOf(NITF)).format).toBe('xml')
  })
})

const item = (title: string, content: string): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" xml:lang="en"><itemMeta>
<provider qcode="x"><name>Reuters</name></provider><versionCreated>2021-03-08T10:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2021-03-08T08:30:00Z</contentCreated><creator><name>Ines Calder</name></creator>
<headline>${title}</headline><language tag="en"/></contentMeta><contentSet>${content}</contentSet></newsItem>`

describe('a NewsML-G2 message', () => {
  const html =
    '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Ships <b>wait</b>.</p></body></html></inlineXML>'
  const message = `<newsMessage><itemSet>${item('Lock reopens', html)}
${item('A picture', '<remoteContent href="http://x.example/a.jpg"/>')}
${item('Weir closed', '<inlineData contenttype="text/plain">The weir is shut.\n\nNobody crosses.</inlineData>')}</itemSet></newsMessage>`

  test('gives an article an item with text', async () => {
    const articles = await read(message)
    expect(articles.map(({ part }) => part)).toEqual(['#1', '#2'])
    expect(articles.map(linesOf)).toEqual([
      ['headline Lock reopens', '- Ships wait.'],
      ['headline Weir closed', '- The weir is shut.', '- Nobody crosses.'],
    ])
    expect(articles[0]?.hints).toMatchObject({
      title: { value: 'Lock reopens' },
      authors: { value: ['Ines Calder'] },
      agencies: { value: ['Reuters'] },
      published: { value: '2021-03-08T08:30Z' },
    })
  })
  test('may hold NITF', async () => {
    const [article] = await read(item('Lock', `<inlineXML>${NITF.slice(NITF.indexOf('<nitf'))}</inlineXML>`))
    expect(article?.hints).toMatchObject({ title: { value: 'Lock' }, outlet: { value: 'Tarn Courier' } })
  })
  test('without a text says so', async () => {
    expect(await failureOf(item('A picture', '<remoteContent href="a.jpg"/>'))).toMatch(/^no-article/)
  })
})

describe('XML that would do harm', () => {
  test('entities of its own are refused, not expanded', async () => {
    const bomb = `<!DOCTYPE nitf [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>`
    expect(await failureOf(bomb)).toMatch(/^damaged: .*entities/)
    const outside = `<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><p>&x;</p></nitf>`
    expect(await failureOf(outside)).toMatch(/^damaged: .*entities/)
  })
  test('a thousand levels are refused', async () => {
    expect(await failureOf(`<nitf>${'<block>'.repeat(1000)}${'</block>'.repeat(1000)}</nitf>`)).toMatch(/^too-deep/)
  })
  test('cut off is damaged; other XML is named', async () => {
    expect(await failureOf(NITF.slice(0, 700))).toMatch(/^damaged/)
    expect(await failureOf('<?xml version="1.0"?><rss><channel/></rss>')).toMatch(/^unknown-format: .*rss/)
  })
})
