import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../core/article/article.js'
import type { Article } from '../../core/model.js'
import { readArticles } from '../index.js'
import { defaultLimits } from '../limits.js'
import { ReadFailure } from '../reader.js'
import {
  codedCells,
  europresseLines,
  factivaDocument,
  nexisText,
  proquestText,
  risText,
  told,
  uniDocument,
} from './samples.testing.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function articlesIn(name: string, content: string | Uint8Array): Promise<readonly Article[]> {
  const bytes = typeof content === 'string' ? utf8(content) : content
  const raws = await readArticles({ name, bytes })
  return raws.map((raw) => readArticle({ id: raw.part, file: name + raw.part, ...raw }))
}

const wordsOf = (article: Article, ...kinds: readonly string[]): readonly string[] =>
  article.blocks
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ start, end }) => article.text.slice(start, end).trim())
const sentencesOf = ({ text, sentences }: Article): string =>
  sentences.map(({ start, end }) => text.slice(start, end)).join(' ')

const paragraph = (text: string): string => `<p>${text}</p>`
const page = (body: string): string => `<html><head><title>Factiva</title></head><body>${body}</body></html>`
const nexisPage = page(
  nexisText()
    .split(/\n{2,}/)
    .map(
      (text) =>
        `<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c2">${text.trim().replace(/\n\s*/g, ' ')}</SPAN></P>\n</DIV>`,
    )
    .join('\n'),
)
const factivaPage = page(
  `<form name="PageBaseForm" method="post"><div class="article enArticle"><table>${codedCells()
    .map(
      ([code, value]) =>
        `<tr><td class="index"><b>${code}</b>&nbsp;</td><td>${value
          .split('\n')
          .map((text) => `<p class="articleParagraph">${text}</p>`)
          .join('')}</td></tr>`,
    )
    .join('')}</table></div></form>`,
)
const real = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../fixtures/archive/${name}`, import.meta.url)))

/** Name, content, and whether the form tells the time of day and the zone. */
const downloads: readonly (readonly [name: string, content: string | Uint8Array, moment: string])[] = [
  ['nexis.txt', nexisText(), '2023-03-14T09:30Z'],
  ['nexis.html', nexisPage, '2023-03-14T09:30Z'],
  ['nexis-uni.txt', uniDocument().join('\n\n'), '2023-03-14T09:30Z'],
  ['nexis-uni.html', page(uniDocument().map(paragraph).join('\n')), '2023-03-14T09:30Z'],
  ['nexis-uni.docx', real('nexis-uni.docx'), '2023-03-14T09:30Z'],
  ['nexis-uni.odt', real('nexis-uni.odt'), '2023-03-14T09:30Z'],
  ['nexis-uni.rtf', real('nexis-uni.rtf'), '2023-03-14T09:30Z'],
  ['nexis-uni.pdf', real('nexis-uni.pdf'), '2023-03-14T09:30Z'],
  ['factiva.txt', factivaDocument().join('\n\n'), '2023-03-14T09:30'],
  ['factiva-lines.txt', factivaDocument().join('\n'), '2023-03-14T09:30'],
  ['factiva.rtf', real('factiva.rtf'), '2023-03-14T09:30'],
  ['factiva.pdf', real('factiva.pdf'), '2023-03-14T09:30'],
  ['factiva-codes.html', factivaPage, '2023-03-14T09:30'],
  ['factiva-codes.txt', codedCells().map(([code, value]) => `${code}\n${value}`).join('\n\n'), '2023-03-14T09:30'], // prettier-ignore
  ['factiva-codes-2.txt', codedCells().map(([code, value]) => `${code}  ${value}`).join('\n'), '2023-03-14T09:30'], // prettier-ignore
  ['proquest.txt', proquestText(), '2023-03-14'],
  ['proquest.html', page(proquestText().replace(/_{20,}/g, '').split('\n\n').map(paragraph).join('')), '2023-03-14'], // prettier-ignore
  ['europresse.txt', europresseLines().join('\n\n'), '2023-03-14'],
  ['europresse.html', page(europresseLines().map(paragraph).join('')), '2023-03-14'],
  ['references.ris', risText(), '2023-03-14'],
]

describe.each(downloads)('%s', (name, content, moment) => {
  test('gives an article a document, with what its fields say', async () => {
    const articles = await articlesIn(name, content)
    expect(articles.map(({ file }) => file)).toEqual([`${name}#1`, `${name}#2`, `${name}#3`])
    expect(
      articles.map(({ title, outlet, authors, agencies, published, language }) => ({
        title,
        outlet,
        authors,
        agencies,
        published,
        language,
      })),
    ).toEqual([
      {
        title: told[0]?.title,
        outlet: 'The Tarn Courier (Tarnmouth)',
        authors: ['Ines Calder', 'Jon Vik'],
        agencies: [],
        published: '2023-03-14',
        language: 'en',
      },
      {
        title: told[1]?.title,
        outlet: 'Agence France Presse',
        authors: [],
        agencies: ['AFP'],
        published: moment,
        language: 'en',
      },
      {
        title: told[2]?.title,
        outlet: 'Orrin Post',
        authors: ['Rui Vale'],
        agencies: [],
        published: '2023-03-16',
        language: 'en',
      },
    ])
    expect(articles[0]?.sources).toMatchObject({ title: 'format', outlet: 'format', authors: 'format' })
  })

  test('has its words as sentences, and its fields as furniture', async () => {
    const articles = await articlesIn(name, content)
    articles.forEach((article, index) => {
      const paragraphs = told[index]?.paragraphs ?? []
      const words = wordsOf(article, 'dateline', 'paragraph').join(' ')
      for (const text of paragraphs) expect(words).toContain(text)
      expect(wordsOf(article, 'headline')).toEqual([told[index]?.title])
      expect(sentencesOf(article)).not.toMatch(
        /words\b|Copyright|\(c\)|©|Load-Date|LOAD-DATE|ENGLISH|DOCUMENTS|End of Document|Newspaper|Search Terms|Database|certificat/,
      )
    })
  })
})

/** The words of a text in any order, as often as they stand in it. */
const tally = (text: string): readonly string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word).sort()

test.each(downloads.filter(([, content]) => typeof content === 'string' && !content.startsWith('<')))(
  '%s loses no word, wherever it is cut off',
  async (name, content) => {
    if (typeof content !== 'string') return
    for (let share = 1; share <= 20; share++) {
      const cut = content.slice(0, Math.floor((content.length * share) / 20))
      const raws = await readArticles({ name, bytes: utf8(cut) })
      expect(tally(raws.map(({ text }) => text).join('\n'))).toEqual(tally(cut))
    }
  },
)

describe('a download in another language', () => {
  test('German, of the older form', async () => {
    const document = (number: number, title: string, day: string): string =>
      `                            Dokument ${number} von 2\n\n\n                              Orriner Tagblatt\n\n                            ${day}\n\n${title}\n\nAUTOR: Lena Ost\n\nRUBRIK: POLITIK; S. 4\n\nLÄNGE: 46 Wörter\n\nDer Rat der Stadt hat am Montag beschlossen, die alte Brücke über die Tarn zu sperren.\n\nDie Sperrung dauert nach Angaben der Stadt bis zum Herbst, und die Fähre fährt öfter.\n\nUPDATE: 3. September 2019\n\nSPRACHE: GERMAN; DEUTSCH\n\nPUBLICATION-TYPE: Zeitung\n\n\n          Copyright 2019 Orriner Verlag GmbH\n                              Alle Rechte vorbehalten`
    const [first, second] = await articlesIn(
      'nexis.txt',
      [document(1, 'Brücke über die Tarn wird gesperrt', '2. September 2019 Montag'), document(2, 'Fähre fährt öfter', '3. September 2019 Dienstag')].join('\n\n\n'), // prettier-ignore
    )
    expect(first).toMatchObject({
      title: 'Brücke über die Tarn wird gesperrt',
      outlet: 'Orriner Tagblatt',
      authors: ['Lena Ost'],
      published: '2019-09-02',
      language: 'de',
    })
    expect(second).toMatchObject({ title: 'Fähre fährt öfter', published: '2019-09-03' })
    expect(wordsOf(second!, 'paragraph')).toHaveLength(2)
  })

  test('French, with the headline in a field', async () => {
    const document = `Document 1 de 1\n\nLe Courrier de la Tarn\n\n14 mars 2023 mardi\n\nTITRE: Le bac arrêté en mer\n\nAUTEUR: Inès Caldier\n\nRUBRIQUE: RÉGION; Pg. 3\n\nLONGUEUR: 40 mots\n\nUn bac avec 212 passagers à bord s'est arrêté mardi au large de Tarnmouth, ont annoncé les garde-côtes.\n\nPersonne n'a été blessé, selon la capitainerie du port.\n\nDATE-CHARGEMENT: 15 mars 2023\n\nLANGUE: FRENCH; FRANÇAIS\n\nTYPE-PUBLICATION: Journal\n\nCopyright 2023 La Tarn SA\nTous droits réservés`
    const articles = await articlesIn('nexis.txt', document)
    expect(articles.map(({ file }) => file)).toEqual(['nexis.txt'])
    expect(articles[0]).toMatchObject({
      title: 'Le bac arrêté en mer',
      outlet: 'Le Courrier de la Tarn',
      authors: ['Inès Caldier'],
      published: '2023-03-14',
      language: 'fr',
    })
    expect(wordsOf(articles[0]!, 'paragraph')).toHaveLength(2)
  })

  test('Factiva in German', async () => {
    const document = `Brücke über die Tarn wird gesperrt\nLena Ost\n46 Wörter\n2 September 2019\nOrriner Tagblatt\nORRTAG\n4\nDeutsch\n© 2019 Orriner Verlag. Alle Rechte vorbehalten.\nDer Rat der Stadt hat am Montag beschlossen, die alte Brücke zu sperren.\n\nDie Sperrung dauert bis zum Herbst.\n\nDokument ORRTAG0020190902ef920001h`
    expect((await articlesIn('factiva.txt', document))[0]).toMatchObject({
      title: 'Brücke über die Tarn wird gesperrt',
      outlet: 'Orriner Tagblatt',
      authors: ['Lena Ost'],
      published: '2019-09-02',
      language: 'de',
    })
  })
})

describe('the older form of Nexis', () => {
  const fields = (title: string): string =>
    `1 of 1 DOCUMENT\n\nCopyright 1999 The Harbour Company\n\nHarbour Times\n\nJune 5, 1999, Saturday, Late Edition\n\nSECTION: Section A; Page 1\n\nLENGTH: 60 words\n\nHEADLINE: ${title}\n\nBYLINE: By ANA BERG\n\nDATELINE: PORT KELLS, June 4\n\nBODY:\n  The harbour of Kells is to be dredged in the spring, the port office said on Friday.\n\nLANGUAGE: of the deaf, a film shown in the old hall, drew two hundred people that night, the office added.\n\nLOAD-DATE: June 5, 1999`

  test('has a headline, a copyright above and a body in fields', async () => {
    const [article] = await articlesIn('nexis.txt', fields('Harbour to be dredged'))
    expect(article).toMatchObject({
      title: 'Harbour to be dredged',
      outlet: 'Harbour Times',
      authors: ['Ana Berg'],
      published: '1999-06-05',
    })
    expect(sentencesOf(article!)).toContain('The harbour of Kells')
  })

  test('keeps a document whose fields are missing as an article of its own', async () => {
    const broken = nexisText().replace(/BYLINE: Ines[\s\S]*?LENGTH: \d+ words/, '')
    const articles = await articlesIn('nexis.txt', broken)
    expect(articles).toHaveLength(3)
    expect(articles[0]?.text).toContain('A ferry with 212 passengers')
    expect(articles[1]).toMatchObject({ title: told[1]?.title, outlet: 'Agence France Presse' })
  })
})

describe('what is no download stays as it was', () => {
  const text = told[0]?.paragraphs.join('\n\n') ?? ''
  test.each([
    ['a section and a length', `Ferry halted\n\nSection: News\nLength: 355 words\n\n${text}`],
    ['the end of a document', `Ferry halted\n\n${text}\n\nEnd of Document`],
    ['a count of documents', `Ferry halted\n\n1 of 3 DOCUMENTS\n\n${text}`],
    ['a number of Factiva', `Ferry halted\n\n${text}\n\nDocument TARNCO0020230314ej3e0001h`],
    ['a line and a title', `Ferry halted\n\n${'_'.repeat(60)}\n\nTitle: Ferry halted\n\n${text}`],
    ['a reference without words', `TY  - NEWS\nTI  - Ferry halted\nER  - \n`],
    ['words about ProQuest', `Ferry halted\n\nProQuest holds Full text: of it, said Ost.\n\n${text}`],
  ])('an article with %s', async (_what, content) => {
    expect(await readArticles({ name: 'a.txt', bytes: utf8(content) })).toEqual([
      { text: content, blocks: null, markup: 'plain', hints: {}, part: '' },
    ])
  })
})

test('lines of a box at the end of an article are none of the classification', async () => {
  const lines = uniDocument().map((line) =>
    line === told[2]?.paragraphs.at(-1) ? `${line}\n\nCity: Orrin\n\nName: market hall` : line,
  )
  const raws = await readArticles({ name: 'nexis.txt', bytes: utf8(lines.join('\n\n')) })
  const { text, blocks } = raws[2]!
  const open = blocks?.filter(({ kind }) => kind === null).map(({ start, end }) => text.slice(start, end))
  expect(open).toContain('City: Orrin')
})

test('a document that was cut off before its end is an article with what is known', async () => {
  const whole = uniDocument().join('\n\n')
  const articles = await articlesIn('nexis.txt', whole.slice(0, whole.indexOf('Work is to begin')))
  expect(articles[2]).toMatchObject({ title: told[2]?.title, outlet: 'Orrin Post', published: '2023-03-16' })
})

test('more documents than a file may hold are refused', async () => {
  const limits = { ...defaultLimits, maxParts: 2 }
  const error = await readArticles({ name: 'nexis.txt', bytes: utf8(nexisText()), limits }).catch(
    (thrown: unknown) => thrown,
  )
  expect(error instanceof ReadFailure && error.reason).toBe('too-many')
})

test('a download may be longer than an article', async () => {
  const limits = { ...defaultLimits, maxCharacters: 1_300 }
  const bytes = utf8(nexisText())
  expect(bytes.length).toBeGreaterThan(2 * limits.maxCharacters)
  expect(await readArticles({ name: 'nexis.txt', bytes, limits })).toHaveLength(3)
  const long = utf8(`1 of 3 DOCUMENTS\n\n${'The ferry stopped. '.repeat(200)}`)
  const error = await readArticles({ name: 'a.txt', bytes: long, limits }).catch((thrown: unknown) => thrown)
  expect(error instanceof ReadFailure && error.reason).toBe('too-large')
})

test('a headline of several parts, an edition below the day, a name in capitals and an agency in the dateline', async () => {
  const document = nexisText()
    .replace('Ferry halted off Tarnmouth', 'Ferry halted;\nIt stopped off Tarnmouth')
    .replace(/(March 14, 2023 Tuesday)\n/, '$1\n                     Edition 1;\n                     Scotland\n')
    .replace('Rui Vale', 'RUI Vale in Orrin')
    .replace('LENGTH: 67 words', 'LENGTH: 67 words\n\nDATELINE: ORRIN, March 16 (Reuters)')
  const articles = await articlesIn('nexis.txt', document)
  expect(articles[0]?.title).toBe('Ferry halted')
  expect(wordsOf(articles[0]!, 'furniture')).toContain('Scotland')
  expect(articles[2]).toMatchObject({ authors: ['Rui Vale'], agencies: ['Reuters'] })
})
