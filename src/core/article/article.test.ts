import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticle } from './article.js'
import type { Article } from '../model.js'
import type { ArticleSource } from './source.js'

const read = (text: string, more: Partial<ArticleSource> = {}): Article =>
  readArticle({ id: 'a', file: 'a.txt', text, markup: 'plain', blocks: null, hints: {}, ...more })
const words = (text: string): string => text.trim().replace(/\s+/g, ' ')
const isBody = (article: Article, block: number): boolean =>
  ['paragraph', 'list-item'].includes(article.blocks[block]?.kind ?? '')
const body = (article: Article): readonly string[] =>
  article.sentences
    .filter(({ block }) => isBody(article, block))
    .map(({ start, end }) => words(article.text.slice(start, end)))
const kindOf = (article: Article, words_: string): string | undefined => {
  const at = article.text.indexOf(words_)
  return article.blocks.find(({ start, end }) => start <= at && at < end)?.kind
}

describe('pages as people save them', () => {
  const folder = fileURLToPath(new URL('./fixtures/', import.meta.url))
  for (const name of readdirSync(folder)) {
    it(name, () => {
      const file = readdirSync(`${folder}${name}`).find((entry) => entry.startsWith('article.')) ?? ''
      const text = readFileSync(`${folder}${name}/${file}`, 'utf8')
      const article = read(text, { markup: file.endsWith('.md') ? 'markdown' : 'plain' })
      const found = {
        title: article.title,
        outlet: article.outlet,
        authors: article.authors,
        agencies: article.agencies,
        published: article.published,
        language: article.language,
        blocks: article.blocks.map(({ kind, start, end }) => ({
          kind,
          starts: words(text.slice(start, end)).slice(0, 60),
        })),
        sentences: body(article),
        quotes: article.quotes.map(({ start, end, speaker }) => ({ text: words(text.slice(start, end)), speaker })),
      }
      expect(found).toEqual(JSON.parse(readFileSync(`${folder}${name}/expected.json`, 'utf8')))
    })
  }
})

describe('structure', () => {
  it('counts the first of several equal headlines; the repeats are furniture', () => {
    const line = 'Harbour strike enters second week'
    const article = read(
      `${line}\n\n${line}\n\nThe harbour strike in Kells has entered its second week, the union said.`,
    )
    expect(article.title).toBe(line)
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['headline', 'furniture', 'paragraph'])
  })

  it('invents no title when the text begins with a caption or with the report', () => {
    const caption = 'Dockers at the gate of Kells harbour on Monday - Ana Berg/AFP'
    const prose = 'The strike in Kells has entered its second week, the union said on Monday.'
    expect(read(`${caption}\n\n${prose}`).title).toBeNull()
    expect(read(`${prose}\n\nTalks will go on tomorrow, a spokesman said.`).title).toBeNull()
  })

  it('never lets a sentence of the body begin with a label, a bullet or a place', () => {
    const text =
      'Strike goes on in Kells\n\nKELLS: The strike goes on, the union said.\n\nDetails: No date for talks is set.\n\n' +
      'Quote: "We will stay," Mr Cole said.\n\nBackground:\n\n  • In March, the port cut pay.\n  • Dockers walked out in April.'
    const article = read(text)
    expect(body(article)).toEqual([
      'The strike goes on, the union said.',
      'No date for talks is set.',
      '"We will stay," Mr Cole said.',
      'In March, the port cut pay.',
      'Dockers walked out in April.',
    ])
    expect(kindOf(article, 'Details:')).toBe('label')
    expect(kindOf(article, 'KELLS:')).toBe('dateline')
  })

  it.each([
    ['The port of Kells on Monday. (Ana Berg/Kells Herald)', 'The port of Kells on Monday.'],
    ['The port of Kells on Monday. (AP Photo/Ana Berg)', 'The port of Kells on Monday.'],
    ['The port of Kells on Monday (Reuters photo)', 'The port of Kells on Monday'],
    ['The port of Kells on Monday. Photo: Ana Berg', 'The port of Kells on Monday.'],
    ['The port of Kells on Monday | Photo Credit: AP', 'The port of Kells on Monday'],
    ['Der Hafen von Kells. Foto: Ana Berg/dpa', 'Der Hafen von Kells.'],
    ['The port of Kells on Monday - Ana Berg/AFP', 'The port of Kells on Monday'],
    ['The port of Kells on Monday. © Ana Berg / AFP', 'The port of Kells on Monday.'],
    ['Photo: Dockers at the gate of Kells harbour. (Handout)', 'Dockers at the gate of Kells harbour.'],
    ['Credit: Ana Berg/AFP', undefined],
    ['Image source, Getty Images', undefined],
  ])('reads no credit as words of the caption "%s"', (caption, expected) => {
    const article = read(
      `Port of Kells closes\n\n${caption}\n\nThe port of Kells will close next week, the mayor said.\n\nTalks are to go on in the autumn, she said.`,
    )
    const found = article.sentences.filter(({ block }) => article.blocks[block]?.kind === 'caption')
    expect(kindOf(article, caption)).toBe('caption')
    expect(found.map(({ start, end }) => article.text.slice(start, end))).toEqual(expected ? [expected] : [])
  })

  it.each(['June 5 (Reuters) - ', 'Sept 12 (Bloomberg) -- ', '3 May (AFP) – '])(
    'reads "%s" as a dateline',
    (dateline) => {
      const article = read(`Port of Kells closes\n\n${dateline}The port of Kells will close next week, the mayor said.`)
      expect(kindOf(article, dateline.trim())).toBe('dateline')
    },
  )

  it.each([
    ['Port Kells, May 10, 2024. ', 'en', '2024-05-10'],
    ['Kells, le 10 mai 2024. ', 'fr', '2024-05-10'],
    ['Kells, 10 de mayo de 2024. ', 'es', '2024-05-10'],
    ['Келс, 10 мая 2024 года. ', 'ru', '2024-05-10'],
    ['Bad Kells. ', 'de', null],
    ['PORT KELLS, Norrland (AP) _ ', 'en', null],
  ])('reads "%s" as a dateline', (dateline, language, published) => {
    const text = `Port of Kells closes\n\n${dateline}The port of Kells will close next week, the mayor said.`
    const article = read(text, { hints: { language: { value: language, source: 'meta' } } })
    expect(kindOf(article, dateline.trim())).toBe('dateline')
    expect(body(article)).toEqual(['The port of Kells will close next week, the mayor said.'])
    expect(article.published).toBe(published)
  })

  it.each([
    'Disaster. Panic. Nobody knew what to do when the wall of the port fell.',
    'Prof. Lund of Kells has left the port after a year of talks.',
  ])('reads no place at the head of "%s"', (prose) =>
    expect(read(`Port of Kells closes\n\n${prose}`).blocks.map(({ kind }) => kind)).not.toContain('dateline'),
  )

  it('reads the paper, its day and its page in one line', () => {
    const article = read(
      'Kells Herald, Friday 10 May 2024, p. 12\n\nPort of Kells closes\n\nThe port of Kells will close next week, the mayor said.',
    )
    expect([article.outlet, article.published, article.authors]).toEqual(['Kells Herald', '2024-05-10', []])
    expect(article.title).toBe('Port of Kells closes')
  })

  it("takes a wire's slug and notes to its editors for no headline, and its marks for no words", () => {
    const text =
      '^BC-EU--Kells Port,3rd Ld-Writethru\n^Eds: Updates with quotes; adds byline.\n^Port of Kells closes after its wall fell\n^By ANA BERG=\n\n' +
      'PORT KELLS (AP) _ The port of Kells will close next week, the mayor said.'
    const article = read(text)
    expect([article.title, article.authors]).toEqual(['Port of Kells closes after its wall fell', ['Ana Berg']])
    expect(kindOf(article, 'BC-EU')).toBe('furniture')
    expect(kindOf(article, 'Eds:')).toBe('furniture')
  })

  it('reads a short first line right above the report as its headline', () => {
    expect(read('Sea wall fails\n\nThe port of Kells will close next week, the mayor said.').title).toBe(
      'Sea wall fails',
    )
  })

  it('reads a place with an agency and a date on a line of its own as a dateline, and nobody as its writer', () => {
    const line = 'PORT KELLS (AP) — 4 November 2024'
    const article = read(`Port of Kells closes\n${line}\nThe port of Kells will close next week, the mayor said.`)
    expect(kindOf(article, line)).toBe('dateline')
    expect([article.authors, article.agencies, article.published]).toEqual([[], ['AP'], '2024-11-04'])
  })

  it('keeps what kind of text it is in the headline', () => {
    const title = 'OPINION: What the vote means for the port of Kells'
    expect(read(`${title}\nBy Ana Berg\n\nThe port of Kells will close next week, the mayor said.`).title).toBe(title)
  })

  it('takes the evidence of the folder that a line is furniture', () => {
    const line = 'Kells reads better together.'
    const text = `Strike goes on\n\nThe strike in Kells goes on, the union said.\n\n${line}\n\nTalks are to be held on Monday, it said.`
    expect(kindOf(read(text), line)).toBe('paragraph')
    expect(kindOf(read(text, { recurringLines: new Set([line.toLowerCase()]) }), line)).toBe('furniture')
  })

  it('reads the lines beside what a reader calls furniture as if it were not there', () => {
    const lines = [
      ['headline', 'Strike goes on in Kells'],
      ['furniture', 'Listen to this story, read by our own voices in eleven minutes.'],
      ['furniture', 'Give this story to a friend and read it with them over a cup of tea.'],
      ['furniture', 'Save'],
      [null, 'Ana Berg'],
      [null, 'The strike in Kells goes on, the union said on Monday.'],
    ] as const
    const text = lines.map(([, line]) => line).join('\n')
    const blocks = lines.map(([kind, line]) => ({
      kind,
      start: text.indexOf(line),
      end: text.indexOf(line) + line.length,
    }))
    const article = read(text, { markup: 'blocks', blocks })
    expect(article.authors).toEqual(['Ana Berg'])
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      ...lines.slice(0, 4).map(([kind]) => kind),
      'byline',
      'paragraph',
    ])
  })

  it.each([
    ['© Ana Berg/Seaside Pictures', null],
    ['Copyright 2024 Kells Gazette', 'Kells Gazette'],
  ])('takes no picture’s copyright for that of the outlet: %s', (line, outlet) => {
    const prose = 'The strike in Kells goes on, the union said on Monday.'
    const text = `Strike goes on in Kells\n${line}\n${prose}`
    const at = text.indexOf(line)
    const blocks = [{ start: at, end: at + line.length, kind: 'furniture' as const }]
    expect(read(text, { markup: 'blocks', blocks }).outlet).toBe(outlet)
  })

  it('believes the blocks of a reader and decides where it leaves them open', () => {
    const text = 'Strike goes on in Kells\nThe strike goes on, the union said.\nRead more: Ferries stopped'
    const article = read(text, {
      markup: 'blocks',
      blocks: [
        { start: 0, end: 23, kind: 'headline' },
        { start: 24, end: 59, kind: null },
        { start: 60, end: text.length, kind: null },
      ],
    })
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'furniture'])
  })
})

describe('metadata from the words', () => {
  it('tells an outlet behind the title from a source behind the title', () => {
    const prose = '\n\nThe port of Kells will close on Monday, the mayor said.'
    expect(read(`Port of Kells will close on Monday – mayor${prose}`)).toMatchObject({ outlet: null })
    const outlet = read(`Port of Kells will close on Monday – Kells Herald${prose}`)
    expect(outlet).toMatchObject({ outlet: 'Kells Herald', title: 'Port of Kells will close on Monday' })
    expect(outlet.sources).toMatchObject({ outlet: 'text', title: 'text' })
  })

  it('takes the turns of a transcript for paragraphs, and no speaker for a place', () => {
    const article = read(
      'Interview with the harbour master\n\nHOST: Will the tolls rise this year?\n\nCALDER: No. We have said that tolls will stay.\n\nHOST: Thank you.',
    )
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'paragraph', 'paragraph'])
  })

  it('reads the fields of an archive', () => {
    const article = read(
      'SECTION: NEWS; Pg. 4\n\nLENGTH: 143 words\n\nHEADLINE: Farmers block Carville bridge\n\nBYLINE: Hugh Sterne; Chief Reporter\n\nBODY:\nSome 200 farmers blocked the Carville bridge on Tuesday.\n\nPolice said two people were arrested on the bridge.',
    )
    expect([article.title, article.authors]).toEqual(['Farmers block Carville bridge', ['Hugh Sterne']])
  })

  it('keeps the facts that stand as items under their own line below the report', () => {
    const article = read(
      'Assembly passes farm bill\n\nThe assembly passed a farm bill on Thursday after months of talks.\n\nKey points:\n• Crop insurance: up 8%\n• Food aid: unchanged',
    )
    expect(article.blocks.slice(-2).map(({ kind }) => kind)).toEqual(['list-item', 'list-item'])
  })

  it('puts words together that a narrow column cut, and breaks no sentence at its lines', () => {
    const article = read(
      'Water bills to rise by a fifth, regu-\nlator says\n\nHouseholds will pay a fifth more for wa-\nter from next year, the regulator said\nyesterday, after a review of prices that\nlasted 18 months.',
    )
    expect(article.title).toBe('Water bills to rise by a fifth, regulator says')
    expect(article.sentences).toHaveLength(2)
  })

  it('prefers the outlet that first published to the page that passes it on', () => {
    const text =
      'Port closes\n\nThe port of Kells will close on Monday, the mayor said.\n\nThis article was originally published by Harbour Post.\n\nSource link\n\nFollow Daily Scoop on Facebook'
    expect(read(text).outlet).toBe('Harbour Post')
  })

  it('credits an agency for the words, never for a picture', () => {
    const head = 'Port closes\n\nThe port of Kells on Sunday. (AP Photo/Ana Berg)\n\n'
    const prose = 'The port of Kells will close on Monday, the mayor said.'
    expect(read(head + prose).agencies).toEqual([])
    expect(read(`${head}KELLS (AFP) - ${prose}`).agencies).toEqual(['AFP'])
    expect(read(`${head}${prose}\n\nSource: dpa/ab`).agencies).toEqual(['dpa'])
  })

  it.each([
    ['Last updated: May 3, 2024, 06:17 IST', '2024-05-03T06:17'],
    ['Friday, 3 May 2024, 16:54', '2024-05-03T16:54'],
    ['3 May 2024 02:57PM', '2024-05-03T14:57'],
    ['2024-05-03T14:57:00Z', '2024-05-03T14:57Z'],
    ['Veröffentlicht am 3. Mai 2024 um 16.54 Uhr', '2024-05-03T16:54'],
    ['Publié le 3 mai 2024 à 16h54', '2024-05-03T16:54'],
    ['date 2024-05-03 Menu', '2024-05-03'],
    ['Posted 11/06/2023 5:45 PM EST', '2023-11-06T17:45-05:00'],
    ['Publié le 05/04/2024 à 18h32, mis à jour le 06/04/2024 à 08h10', '2024-04-05T18:32'],
    ['12/03/2024', null],
  ])('reads "%s"', (line, value) => {
    const article = read(`Port of Kells to close\n\n${line}\n\nThe port of Kells will close, the mayor said on Friday.`)
    expect(article.published).toBe(value)
  })

  it('lets what the format says win and keeps where each value is from', () => {
    const article = read('Port closes\n\nThe port of Kells will close on Monday, the mayor said.', {
      hints: { outlet: { value: 'Kells Herald', source: 'meta' }, language: { value: 'en-GB', source: 'markup' } },
    })
    expect(article).toMatchObject({ outlet: 'Kells Herald', language: 'en-GB' })
    expect(article.sources).toMatchObject({ outlet: 'meta', language: 'markup', title: 'text' })
  })
})

describe('the language', () => {
  const german =
    'Die Brücke über den Fluss ist seit dem Morgen gesperrt, und die Stadt hat noch nicht gesagt, wann sie wieder geöffnet wird. ' +
    'Ein Sprecher der Feuerwehr sagte, dass es keine Verletzten gab und dass die Ursache nicht bekannt ist. ' +
    'Nach der Sperrung mussten die Busse über die alte Straße fahren, die für den Verkehr nicht gebaut ist.'
  const languageOf = (source: 'markup' | 'person') =>
    read(`Brücke gesperrt\n\n${german}`, { hints: { language: { value: 'en-US', source } } })

  it('is that of the words where a page’s template names another', () => {
    expect(languageOf('markup')).toMatchObject({ language: 'de', sources: { language: 'text' } })
  })

  it('is what a person says', () => {
    expect(languageOf('person')).toMatchObject({ language: 'en-US', sources: { language: 'person' } })
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    'The port closed. ', '“Why?” she said.', '\n', '\n\n', '\t', '• ', 'Details: ', '(AP)', '🚢', '👨‍👩‍👧', 'e\u0301', '\u200B', '"', '«', 'Dr. ', '3 May 2024', '# ', '> ', '- ', '港が閉まった。', '\u2028', '---\n', 'Advertisement:',
  ) // prettier-ignore
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 })
    .map((parts) => parts.join(''))

  it('gives blocks that cover it in order and sentences, quotes and dates inside', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('plain' as const, 'markdown' as const), (source, markup) => {
        const article = read(source, { markup })
        const { blocks, sentences, quotes, dates, checks } = article
        expect(article.text).toBe(source)
        if (/[\p{L}\p{N}]/u.test(source)) expect([blocks[0]?.start, blocks.at(-1)?.end]).toEqual([0, source.length])
        blocks.slice(1).forEach(({ start }, index) => expect(start).toBe(blocks[index]?.end))
        let last = 0
        for (const { block, start, end } of sentences) {
          expect(start).toBeGreaterThanOrEqual(Math.max(last, blocks[block]?.start ?? Infinity))
          expect(end).toBeLessThanOrEqual(blocks[block]?.end ?? -1)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        for (const { start, end } of [...quotes, ...dates, ...checks])
          expect(0 <= start && start <= end && end <= source.length).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
