import { describe, expect, test } from 'vitest'
import { readArticle } from '../../core/article/article.js'
import { readArticles } from '../index.js'
import { defaultLimits } from '../limits.js'
import { ReadFailure, type RawArticle } from '../reader.js'

const STORY = [
  'The lock at Orrin reopened on Monday after eleven weeks of repairs, the harbour board said.',
  'Barges had been queueing above the weir since the gate cracked in a storm, and three mills ran short of grain while the crews waited for a new hinge.',
  '“Nobody expected the hinge to take this long,” said Ines Calder, who runs the harbour board. The board put the cost at 4.2 million crowns.',
  'The first barge through carried barley for the mill at Tarn, which had borrowed grain from two neighbours to keep its ovens going.',
]

const page = (head: string, body: string): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`)

const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('')

async function read(head: string, body: string): Promise<RawArticle> {
  const [article] = await readArticles({ name: 'page.html', bytes: page(head, body) })
  if (article === undefined) throw new Error('no article')
  return article
}

const linesOf = (article: RawArticle, kind: string | null): readonly string[] =>
  (article.blocks ?? []).filter((block) => block.kind === kind).map(({ start, end }) => article.text.slice(start, end))

const LD = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('the main text of a page', () => {
  test('is its paragraphs, without navigation, advertisement, related stories and comments', async () => {
    const article = await read(
      '<title>Lock at Orrin reopens after repairs - Tarn Courier</title>',
      `<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><div class="ad">Buy boots now, the best boots of the valley.</div>
       <main><article><h1>Lock at Orrin reopens after repairs</h1>${paragraphs}
       <p><a href="/other">Read more: Mill at Tarn runs short of grain</a></p></article></main>
       <div class="related"><h3>Related</h3><p>The ferry at Skarrow will not sail this week because of the wind.</p></div>
       <div id="comments"><p>I never liked that lock and I shall not miss it one bit, says a reader.</p></div><footer>All rights reserved</footer>`,
    )
    expect(linesOf(article, null)).toEqual(STORY)
    expect(linesOf(article, 'headline')).toEqual(['Lock at Orrin reopens after repairs'])
  })

  test('keeps captions as captions and headings as headings', async () => {
    const article = await read(
      '<title>Lock</title>',
      `<article><h1>Lock at Orrin reopens</h1><p>${STORY[0] ?? ''}</p>
       <figure><img src="a.jpg"><figcaption>The gate before the repairs.</figcaption></figure><p>${STORY[1] ?? ''}</p>
       <h2>What comes next</h2><p>${STORY[2] ?? ''}</p><p>${STORY[3] ?? ''}</p></article>`,
    )
    expect(linesOf(article, 'caption')).toEqual(['The gate before the repairs.'])
    expect(linesOf(article, 'heading')).toEqual(['What comes next'])
    expect(linesOf(article, null)).toEqual(STORY)
  })

  test.each([
    [
      'called a teaser, as boxes that lead elsewhere are',
      (lead: string) => `<div class="teaser-text"><p>${lead}</p></div>`,
    ],
    ['called a summary for readers', (lead: string) => `<div class="newsletter-summary"><p>${lead}</p></div>`],
    ['marked as heading', (lead: string) => `<h2>${lead}</h2>`],
  ])('keeps the lead under the headline when it is %s', async (_, marked) => {
    const lead =
      'Eleven weeks after a storm cracked its gate, the lock of Orrin lets barges through again, and the mills of the valley breathe.'
    const article = await read(
      '<title>Lock at Orrin reopens after repairs</title>',
      `<main><h1>Orrin: Lock at Orrin reopens after repairs</h1><span>3 May 2024</span>${marked(lead)}<div class="text">${paragraphs}</div></main>
       <div class="teaser"><p>The ferry at Skarrow will not sail this week because of the wind, its owner said.</p></div>`,
    )
    expect(linesOf(article, null)).toEqual([lead, ...STORY])
  })

  test.each([
    'We may earn a commission when you buy through links on this page.',
    'To post a comment you must be logged in.',
    'Um den Beitrag kommentieren zu können, müssen Sie angemeldet sein.',
    'Let us know in the comments: did you miss the lock?',
    '¡Mira todo lo nuevo en nuestro canal de YouTube!',
    'Home > News > Valley > Lock at Orrin reopens',
    'Report of the harbour board, PDF, 380 KB',
    'Wir respektieren Ihre Privatsphäre und stellen deshalb ohne Ihre Einwilligung keine Verbindung zu diesem Netzwerk her. Hier können Sie Ihre Einstellungen jederzeit verwalten.',
    'The mill at Tarn has run out of grain twice this year, and its owner wants to know why. <a href="/mill">Read more</a>',
  ])('leaves out what a page says of itself: %s', async (notice) => {
    const article = await read('<title>Lock</title>', `<article><h1>Lock</h1>${paragraphs}<p>${notice}</p></article>`)
    expect(linesOf(article, null)).toEqual(STORY)
  })

  test.each([
    '« Personne ne l’attendait », dit la directrice du port, « et la réparation » a duré onze semaines.',
    '»Niemand hat es erwartet«, sagte die Leiterin des Hafens, »und niemand hat gefragt«.',
    'Ines Calder is not the first to run the harbour board of Orrin alone.',
  ])('keeps a paragraph that only looks like it: %s', async (text) => {
    const article = await read('<title>Lock</title>', `<article><h1>Lock</h1>${paragraphs}<p>${text}</p></article>`)
    expect(linesOf(article, null)).toEqual([...STORY, text])
  })

  test('leaves out who wrote it, told below or above it', async () => {
    const head = LD({ '@type': 'NewsArticle', headline: 'Lock', author: { name: 'Mara Quill' } })
    const about =
      '<p>Mara Quill</p><p>Mara Quill is our reporter in the valley and has written about locks since 2009.</p>'
    const below = await read(head, `<article><h1>Lock</h1>${paragraphs}${about}</article>`)
    expect(linesOf(below, null)).toEqual(STORY)
    const above = await read(head, `<article><h1>Lock</h1>${about}${paragraphs}</article>`)
    expect(linesOf(above, null)).toEqual(STORY)
    expect(linesOf(above, 'furniture')).toContain(
      'Mara Quill is our reporter in the valley and has written about locks since 2009.',
    )
  })

  test('keeps what stands in and above it as furniture that can be taken back, in its place', async () => {
    const [first = '', ...rest] = STORY
    const article = await read(
      '<title>Lock at Orrin reopens after repairs</title>',
      `<article><p>Support us</p><h1>Lock at Orrin reopens after repairs</h1><p>The valley’s mills breathe again</p><p>3 May 2024</p>
       <p>${first}</p><p>Advertisement:</p><p><a href="/mill">Read also: Mill at Tarn runs short of grain</a></p><p>***</p>
       ${rest.map((text) => `<p>${text}</p>`).join('')}<p>Share this with a friend</p></article>`,
    )
    const blocks = (article.blocks ?? []).map(({ kind, start, end }) => [kind, article.text.slice(start, end)])
    expect(blocks).toEqual([
      ['headline', 'Lock at Orrin reopens after repairs'],
      ['furniture', 'Support us'],
      [null, 'The valley’s mills breathe again'],
      ['dateline', '3 May 2024'],
      [null, first],
      ['furniture', 'Advertisement:'],
      ['furniture', 'Read also: Mill at Tarn runs short of grain'],
      ...rest.map((text) => [null, text]),
      ['furniture', 'Share this with a friend'],
    ])
  })

  test('keeps no menu, list of articles or comments, however long, between its lines', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `<li><a href="/${index}">Mill number ${index}</a></li>`)
    const article = await read(
      '<title>Lock at Orrin reopens</title>',
      `<main><h1>Lock at Orrin reopens</h1><div><ul>${many.join('')}</ul></div><div class="text">${paragraphs}</div></main>`,
    )
    expect(article.text).not.toContain('Mill number')
  })

  test('is none on a page that holds nothing but notices', async () => {
    const notices = ['Subscribe to read on.', 'Follow us on the river.', '3 comments'].map((text) => `<p>${text}</p>`)
    await expect(read('<title>Lock</title>', notices.join(''))).rejects.toThrow('No article text was found')
  })

  test.each([
    ['the body, by a script that was to show it', '<body style="visibility:hidden">', ''],
    ['all but a window that lay over it', '<body><div id="app" aria-hidden="true">', '</div>'],
    ['all of it, until it is ready', '<body><div style="display: none">', '</div>'],
  ])('is found on a page that hides %s', async (_, before, after) => {
    const menu = '<p style="display:none">Open the menu of the Tarn Courier to read of other things.</p>'
    const dialog = '<div role="dialog"><h2>Cookies</h2><p>We and our partners bake them for you all day long.</p></div>'
    const source = `<!doctype html><html lang="en"><head><title>Lock</title></head>${before}${menu}<h1>Lock at Orrin reopens</h1>${paragraphs}${after}${dialog}</body></html>`
    const [article] = await readArticles({ name: 'page.html', bytes: new TextEncoder().encode(source) })
    if (article === undefined) throw new Error('no article')
    expect(linesOf(article, null)).toEqual(STORY)
    expect(article.text).not.toMatch(/menu|partners/)
  })

  test('is what its data repeat where scripts would show it', async () => {
    const data = { '@type': 'NewsArticle', headline: 'Lock reopens', articleBody: STORY.join('\n\n') }
    const empty = await read(LD(data), '<div id="root"></div><noscript>Please enable JavaScript.</noscript>')
    expect(linesOf(empty, null)).toEqual(STORY)
    const marked = await read(LD({ ...data, articleBody: paragraphs }), '<div id="root"></div>')
    expect(linesOf(marked, null)).toEqual(STORY)
    const shown = await read(
      LD({ ...data, articleBody: 'Words that nobody sees.' }),
      `<article>${paragraphs}</article>`,
    )
    expect(linesOf(shown, null)).toEqual(STORY)
  })

  test('holds no script, no style and nothing hidden', async () => {
    const article = await read(
      '<style>p{color:red}</style>',
      `<article><h1>Lock at Orrin</h1><script>document.write("x")</script>${paragraphs}<p style="display: none">secret words of a tracker</p></article>`,
    )
    expect(article.text).not.toMatch(/color|document\.write|secret/)
  })

  test('has blocks that cover exactly their words, astral characters and all', async () => {
    const article = await read(
      '',
      `<article><h1>Lock 🚢 Orrin</h1>${paragraphs.replaceAll('barge', '🛶 barge')}</article>`,
    )
    for (const { start, end } of article.blocks ?? []) expect(article.text.slice(start, end)).toMatch(/^\S[^\n]*\S$/u)
    expect(linesOf(article, null).join('\n')).toBe(STORY.join('\n').replaceAll('barge', '🛶 barge'))
  })

  test('becomes an article whose headline, date and writer are those of the page', async () => {
    const raw = await read(
      `<meta property="og:site_name" content="Tarn Courier"><meta property="article:published_time" content="2021-03-08T09:30:00+01:00"><meta name="author" content="By Jon Vik">`,
      `<article><h1>Lock at Orrin reopens</h1>${paragraphs}</article>`,
    )
    const article = readArticle({ id: 'a', file: 'page.html', ...raw })
    expect(article.title).toBe('Lock at Orrin reopens')
    expect(article.outlet).toBe('Tarn Courier')
    expect(article.authors).toEqual(['Jon Vik'])
    expect(article.published).toBe('2021-03-08T09:30+01:00')
    expect(article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(STORY.length)
  })
})

describe('metadata keep where they came from', () => {
  test('JSON-LD before meta elements', async () => {
    const { hints } = await read(
      LD({
        '@graph': [
          { '@type': 'WebSite', name: 'Tarn Courier' },
          {
            '@type': 'NewsArticle',
            headline: 'Lock reopens at Orrin',
            author: [{ '@id': '#jv' }, { name: 'Ada Moor' }],
            datePublished: '2021-03-08',
          },
          { '@type': 'Person', '@id': '#jv', name: 'Jon Vik' },
        ],
      }) + '<meta name="author" content="Somebody Else"><meta name="date" content="2020-01-01">',
      `<article>${paragraphs}</article>`,
    )
    expect(hints.authors).toEqual({ source: 'json-ld', value: ['Jon Vik', 'Ada Moor'] })
    expect(hints.published).toEqual({ source: 'json-ld', value: '2021-03-08' })
    expect(hints.outlet).toEqual({ source: 'json-ld', value: 'Tarn Courier' })
    expect(hints.title).toEqual({ source: 'json-ld', value: 'Lock reopens at Orrin' })
  })

  test('a byline and a time in the markup', async () => {
    const { hints } = await read(
      '',
      `<article><h1>Lock at Orrin reopens</h1><p class="byline">By Jon Vik and Ada Moor</p><time datetime="2021-03-08T08:30Z">today</time>${paragraphs}</article>`,
    )
    expect(hints.authors).toEqual({ source: 'markup', value: ['Jon Vik', 'Ada Moor'] })
    expect(hints.published).toEqual({ source: 'markup', value: '2021-03-08T08:30Z' })
  })

  test('the time of day in a line under the headline', async () => {
    const { hints } = await read('', `<h1>Lock at Orrin reopens</h1><p>8 Mar 2021 02:57PM</p>${paragraphs}`)
    expect(hints.published).toEqual({ source: 'markup', value: '2021-03-08T14:57' })
  })

  test('a headline that nothing else says ends where the words of the article say so', async () => {
    const headline = 'Lock at Orrin reopens after eleven weeks – Tarn24'
    const note = '<p>(This story has not been edited by Tarn24 staff and is published from a syndicated feed)</p>'
    const raw = await read('', `<h1>${headline}</h1>${paragraphs}${note}`)
    expect(linesOf(raw, 'headline')).toEqual([headline])
    const { title, sources } = readArticle({ id: 'a', file: 'page.html', ...raw })
    expect(title).toBe('Lock at Orrin reopens after eleven weeks')
    expect(sources?.title).toBe('text')
  })

  test.each([
    ['a kicker above it', '<span class="head__kicker">Orrin</span><span class="hidden-x visually-hidden">: </span>'],
    ['a label before it', '<span class="label label--blue">Harbours</span> '],
    ['the outlet for who listens', '<span class="sr-only">Tarn Courier | </span>'],
    ['a line in small letters', '<small>After eleven weeks</small> '],
  ])('the headline without %s in the same heading', async (_, beside) => {
    const head = '<title>Orrin: Lock reopens after repairs | Harbours</title>'
    const article = await read(head, `<h1>${beside}<span>Lock reopens after repairs</span></h1>${paragraphs}`)
    expect(article.hints.title?.value).toBe('Lock reopens after repairs')
    expect(linesOf(article, null)).toEqual(STORY)
  })

  test('the outlet that the window title names beside the headline', async () => {
    const heading = `<article><h1>Lock at Orrin reopens after repairs</h1>${paragraphs}</article>`
    const article = await read('<title>Lock at Orrin reopens after repairs - Tarn Courier</title>', heading)
    expect(article.hints.outlet).toEqual({ value: 'Tarn Courier', source: 'markup' })
    const other = await read('<title>All about locks - Tarn Courier</title>', heading)
    expect(other.hints.outlet).toBeUndefined()
    const place = await read('<title>Lock at Orrin reopens after repairs - White Hall</title>', heading)
    expect(place.hints.outlet).toBeUndefined()
  })

  test.each([
    ['en-US', '2023-11-01'],
    ['en-GB', '2023-01-11'],
    ['en', '2023-01-11'],
  ])('the order of day and month that a page in %s writes', async (language, day) => {
    const html = `<html lang="${language}"><body><article><h1>Lock at Orrin reopens</h1><p>Posted: 11/01/2023</p>${paragraphs}</article></body></html>`
    const [article] = await readArticles({ name: 'page.html', bytes: new TextEncoder().encode(html) })
    expect(article?.hints.published?.value).toBe(day)
  })

  test('the headline and not the name of the site, which leads to its front page', async () => {
    const site = '<div><h1><a href="https://quay.example/">Quay and Weir – a blog</a></h1></div>'
    const named = await read(
      '<title>Quay and Weir – a blog » Blog Archive » Lock reopens at Orrin</title>',
      `${site}<h2>Lock reopens at Orrin</h2>${paragraphs}`,
    )
    expect(named.hints.title?.value).toBe('Lock reopens at Orrin')
    const after = await read('<title>Lock - Quay and Weir – a blog</title>', `${site}<h2>Lock</h2>${paragraphs}`)
    expect(after.hints.title?.value).toBe('Lock')
  })

  test('the headline and not the section, where the window title has both', async () => {
    const { hints } = await read(
      '<title>Tarn Courier - Harbours - Lock at Orrin reopens</title>',
      `<h1 class="title">Harbours</h1><h1>Lock at Orrin reopens</h1>${paragraphs}`,
    )
    expect(hints.title?.value).toBe('Lock at Orrin reopens')
  })

  test('a headline that names the outlet itself', async () => {
    const title = 'The people of Tarn Courier have moved into the old mill above the weir'
    const { hints } = await read(
      `<link rel="canonical" href="https://tarncourier.example/mill"><meta property="og:title" content="${title}">`,
      `<h1>Welcome</h1>${paragraphs}`,
    )
    expect(hints.title?.value).toBe(title)
  })

  test('a window title that is the name of the file is no headline', async () => {
    expect((await read('<title>page</title>', `<p>Short.</p>${paragraphs}`)).hints.title).toBeUndefined()
    const named = await read('<title>Lock at Orrin</title>', `<p>Short.</p>${paragraphs}`)
    expect(named.hints.title?.value).toBe('Lock at Orrin')
  })

  test('the agency that is credited for the words, and not the one for a picture', async () => {
    const credited = await read('', `<h1>Lock at Orrin reopens</h1>${paragraphs}<p>Source: AFP/gs</p>`)
    expect(readArticle({ id: 'a', file: 'page.html', ...credited }).agencies).toEqual(['AFP'])
    const pictured = await read('', `<h1>Lock at Orrin reopens</h1>${paragraphs}<p>Photo: AFP</p>`)
    expect(readArticle({ id: 'a', file: 'page.html', ...pictured }).agencies).toEqual([])
  })

  test('the day in the address, where a moment in UTC is already the next day', async () => {
    const { hints } = await read(
      '<link rel="canonical" href="https://tarn.example/2021/03/07/lock"><meta property="article:published_time" content="2021-03-08T01:30:00Z">',
      `<article>${paragraphs}</article>`,
    )
    expect(hints.published?.value).toBe('2021-03-07')
  })

  test.each([
    [
      'a place with a description below',
      '<div class="author"><div>Jon Vik</div><div>Jon is our man at the weir</div></div>',
    ],
    ['a box whose lines are broken', '<p><strong>Autor:</strong> Jon Vik<br><strong>Tags:</strong> lock, weir</p>'],
    ['a line behind something else', '<p>Harbours | By Jon Vik | 8 March 2021</p>'],
    ['a line with the day and no other word', '<p>8 March 2021 - Jon Vik</p>'],
  ])('the writer in %s', async (_, byline) => {
    const title = 'Lock at Orrin reopens'
    const { hints } = await read(`<title>${title}</title>`, `<h1>${title}</h1>${byline}${paragraphs}`)
    expect(hints.authors?.value).toEqual(['Jon Vik'])
  })

  test.each(['© dpa | Jon Vik', 'Weir Lock Harbour 8 March 2021'])('no writer in "%s"', async (line) => {
    const title = 'Lock at Orrin reopens'
    const { hints } = await read(`<title>${title}</title>`, `<h1>${title}</h1><p>${line}</p>${paragraphs}`)
    expect(hints.authors).toBeUndefined()
  })

  test('a person before the desk that the data name', async () => {
    const { hints } = await read(
      '<meta name="author" content="Weir News Agency">',
      `<h1>Lock at Orrin reopens</h1><p>Written by: Jon Vik</p>${paragraphs}`,
    )
    expect(hints.authors?.value).toEqual(['Jon Vik'])
    const alone = await read('<meta name="author" content="Weir News Agency">', `<h1>Lock</h1>${paragraphs}`)
    expect(alone.hints.authors?.value).toEqual(['Weir News Agency'])
  })

  test('a writer, and not the agency whose material the writer used', async () => {
    const byline = '<p class="byline">Par Claire Dubreuil avec AFP</p>'
    const article = await read('', `<article><h1>Lock at Orrin reopens</h1>${byline}${paragraphs}</article>`)
    expect(article.hints.authors?.value).toEqual(['Claire Dubreuil'])
    expect(readArticle({ id: 'a', file: 'page.html', ...article }).agencies).toEqual(['AFP'])
  })

  test('the outlet is not its own author when a person is named', async () => {
    const { hints } = await read(
      '<meta property="og:site_name" content="Tarn Courier"><meta name="author" content="Tarn Courier">',
      `<article><h1>Lock at Orrin reopens</h1><p>By Jon Vik</p>${paragraphs}</article>`,
    )
    expect(hints.authors?.value).toEqual(['Jon Vik'])
  })

  test('broken JSON-LD says nothing and does no harm', async () => {
    const { hints } = await read(
      '<script type="application/ld+json">{"@type": "NewsArticle", </script>',
      `<article>${paragraphs}</article>`,
    )
    expect(hints.published).toBeUndefined()
  })
})

describe('a page that cannot be read', () => {
  const reasonOf = async (bytes: Uint8Array): Promise<string> => {
    const thrown = await readArticles({ name: 'page.html', bytes, limits: { ...defaultLimits, maxDepth: 100 } }).catch(
      (error: unknown) => error,
    )
    return thrown instanceof ReadFailure ? thrown.reason : 'read'
  }

  test('nested too deep is refused', async () => {
    expect(await reasonOf(page('', '<div>'.repeat(500) + 'words'))).toBe('too-deep')
  })
  test('nested a hundred thousand deep is refused, too', async () => {
    expect(await reasonOf(page('', '<b>'.repeat(100_000) + 'words'))).toBe('too-deep')
  })
  test('without words has no article', async () => {
    expect(await reasonOf(page('', '<img src="a.png"><script>var words = 1</script>'))).toBe('no-article')
  })
})

test('a page whose only <html> stands in a comment is read all the same', async () => {
  const story = '<p>The lock at Orrin reopened on Monday, says the harbour board, and nobody expected it so soon.</p>'
  const bytes = new TextEncoder().encode(`<!-- <html lang="en"> --><article>${story.repeat(4)}</article>`)
  const [article] = await readArticles({ name: 'lock.html', bytes, type: 'html' })
  expect(article?.text).toContain('The lock at Orrin')
})
