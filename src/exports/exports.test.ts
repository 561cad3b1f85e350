import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { comparisonSchema } from '../core/model.js'
import { makeAnchor } from '../core/notes/anchor.js'
import { applyDecisions } from '../core/notes/apply.js'
import type { Anchor } from '../core/notes/model.js'
import { readCollection } from '../core/notes/webAnnotation.js'
import { quotationWithSource } from '../core/notes/quotation.js'
import { type ExportFormat, exportFormats } from '../core/export-formats.js'
import { buildReport } from './build.js'
import { factsOf } from './facts.js'
import { createExport, ExportFailure } from './index.js'
import { type Hostile, sample, sampleInput } from './sample.testing.js'
import { scoped } from './scope.js'

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/** Every text part of a file: itself, or the parts of its ZIP. */
function parts(bytes: Uint8Array): Readonly<Record<string, string>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { '': decoded(bytes) }
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}
const whole = (bytes: Uint8Array): string => Object.values(parts(bytes)).join('\n')

/** Parses strictly; throws at the first thing that is not well formed. Returns the words in text nodes. */
function xmlWords(xml: string): string {
  const words: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', (text) => words.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  return words.join('\u0001')
}

async function made(format: ExportFormat, more = {}, hostile: Hostile = {}): Promise<Uint8Array> {
  return (await createExport(sampleInput(format, more, hostile))).bytes
}
const story = { scope: { kind: 'story', story: 's1' } as const }

describe('every format', () => {
  it.each(exportFormats)(
    '%s comes with a safe name and a method paragraph, and is the same every time',
    async (format) => {
      const [one, two] = await Promise.all([createExport(sampleInput(format)), createExport(sampleInput(format))])
      expect(one.fileName).toMatch(/^crossread-[\p{L}\p{N}-]+\.[a-z]+$/u)
      expect(one.state).toBe(format === 'pdf' || format === 'worksheet-pdf' ? 'print-source' : 'finished')
      if (!['json', 'xlsx', 'docx', 'worksheet-docx'].includes(format)) expect(one.bytes).toEqual(two.bytes)
      if (format !== 'json') expect(whole(one.bytes)).toContain('nothing was sent anywhere')
    },
  )
  it.each(['html', 'markdown', 'docx', 'csv', 'xlsx', 'pdf', 'json', 'jsonld', 'qdpx'] as const)(
    '%s holds every difference, both quotations and every note that the window shows',
    async (format) => {
      const { comparison, annotations } = sample()
      const text = whole(await made(format))
        .replaceAll(/\\(?=[^"u\\])/g, '')
        .replaceAll('&#39;', "'")
      const facts = comparison.pairs[0]!.links.flatMap((link) => link.differences).filter(
        ({ significance }) => significance === 'fact',
      )
      expect(facts).toHaveLength(4)
      for (const one of facts)
        for (const words of [one.message, one.a!.text, one.b!.text]) expect(text).toContain(words)
      for (const body of [
        'Which department?',
        'Two accounts of one evening.',
        'This one lost its words.',
        'Only here.',
        'Check the timetable.',
      ])
        expect(text).toContain(body)
      expect(annotations.notes).toHaveLength(6)
    },
  )
  it.each(exportFormats)('%s leaves notes out when asked to', async (format) => {
    const text = whole(await made(format, { options: { notes: false, hidden: [], order: 'document' } }))
    expect(text).not.toContain('Which department?')
    expect(text).not.toContain('lost its words')
  })
  it.each(exportFormats)('%s writes a whole story and one article against all', async (format) => {
    for (const scope of [story.scope, { kind: 'one-against-all', article: 'art-b' } as const])
      expect((await made(format, { scope })).length).toBeGreaterThan(500)
  })
  it('says that something is not there rather than writing half', async () => {
    await expect(createExport(sampleInput('html', { scope: { kind: 'story', story: 'gone' } }))).rejects.toThrow(
      ExportFailure,
    )
    await expect(createExport(sampleInput('json', { scope: { kind: 'pair', a: 'art-a', b: 'x' } }))).rejects.toThrow(
      ExportFailure,
    )
  })
})

describe('what is left out', () => {
  const options = { notes: true, order: 'document' as const }
  it('is left out whole and named in the method', async () => {
    const text = whole(await made('html', { options: { ...options, hidden: ['only', 'diverge'] } }))
    // The note on that passage stays, with its quotation.
    expect(text).not.toContain('<p class="paragraph">Brandt')
    expect(text).not.toContain('>Tuesday')
    expect(text).toContain('Extra ferries')
    expect(text).toMatch(/Left out: 4 rows of the class “diverges”; 3 rows of the class “only in one”/)
  })
  it('drops only the mark of added detail', async () => {
    const text = whole(await made('html', { options: { ...options, hidden: ['adds'] } }))
    expect(text).toContain('cutting the shortest road')
    expect(text).not.toContain('class="w-adds"')
  })
  it('takes the mark off what a person dismissed, keeps the words, and says both', async () => {
    const { comparison } = sample()
    const [pair, ...others] = comparison.pairs
    const judged = {
      ...pair!,
      links: pair!.links.map((link) => ({
        ...link,
        additions: link.additions.map((one) => ({ ...one, verdict: link.id === 'l3' ? ('accepted' as const) : ('dismissed' as const) })), // prettier-ignore
      })),
      onlyVerdicts: Object.fromEntries(pair!.onlyA.slice(0, 2).map((id) => [id, 'dismissed' as const])),
    }
    const more = { comparison: { ...comparison, pairs: [judged, ...others] } }
    const html = whole(await made('html', more))
    expect(html).toContain('cutting the shortest road')
    expect([...html.matchAll(/<mark class="w-adds">(.*?)</g)].map(([, words]) => words)).toEqual(['in a statement'])
    expect(html).toMatch(/<tr class="dismissed">.*?A maintenance worker had warned/)
    expect(html).toContain('1 addition accepted, 3 additions dismissed')
    expect(html).toContain('2 are only in one')
    expect(whole(await made('markdown', more))).toMatch(/A maintenance worker.*\| dismissed \(by hand\) \|/)
    expect(xmlWords(parts(await made('docx', more))['word/document.xml']!)).toContain('dismissed')
    expect(whole(await made('worksheet-docx', more))).not.toContain('A maintenance worker')
    expect(whole(await made('qdpx', more))).not.toContain('name="A maintenance worker')
    const json = JSON.parse(decoded(await made('json', more))) as { pairs: { onlyVerdicts: object }[] }
    expect(json.pairs[0]?.onlyVerdicts).toEqual(judged.onlyVerdicts)
  })
  it('tells what a person marked as diverging wherever differences are told', async () => {
    const { comparison, annotations } = sample()
    const [pair, ...others] = comparison.pairs
    const [a, b] = comparison.articles
    const agreeing = pair!.links.find(({ relation }) => relation === 'agree')!
    const whole_ = (article: typeof a, ids: readonly string[]): Anchor => {
      const inside = article!.sentences.filter(({ id }) => ids.includes(id))
      return makeAnchor(article!.file, article!.text, { start: inside[0]!.start, end: inside.at(-1)!.end })
    }
    const ends = { a: whole_(a, agreeing.a), b: whole_(b, agreeing.b) }
    const time = '2025-05-07T10:00:00Z'
    const decision = { kind: 'relation', ...ends, relation: 'diverge' } as const
    const said = { type: 'correction', id: 'c', decision, author: null, created: time, modified: time } as const
    const decided = applyDecisions(pair!, a!, b!, [said])
    const more = { comparison: { ...comparison, pairs: [decided, ...others] }, annotations: { ...annotations, corrections: [said] } } // prettier-ignore
    const scope = { kind: 'selection', a: a!.id, b: b!.id, links: [agreeing.id] } as const
    expect(whole(await made('markdown', { ...more, scope }))).toMatch(/\| 1 \| Marked by hand \|.*\| marked by hand \|/)
    expect(whole(await made('csv', more))).toMatch(/A person marked these passages as diverging\..*marked by hand/)
    expect(xmlWords(parts(await made('docx', more))['word/comments.xml']!)).toContain('marked by hand: A person marked')
    expect(whole(await made('qdpx', more))).toContain('Difference: Marked by hand')
    const passage = (words: string): string => words.replaceAll('“', '&#8220;')
    const sheet = decoded(await made('worksheet-pdf', { ...more, scope })).replaceAll('“', '&#8220;')
    expect(sheet).toContain(passage('A says “Extra ferries will run every 20 minutes.”, B says “The city will run extra ferries every 20 minutes.”')) // prettier-ignore
    expect(sheet).not.toContain('A person marked these passages')
    expect(whole(await made('html', more))).toContain('1 link made or changed')
  })
  it('holds a selection of links and nothing else', async () => {
    const text = whole(await made('html', { scope: { kind: 'selection', a: 'art-a', b: 'art-b', links: ['l5'] } }))
    expect(text).toContain('unexpected')
    expect(text).not.toContain('Tuesday')
    expect(text).toContain('a selection of 1 pair of passages')
  })
  it('turns the sides when the person chose them the other way round', async () => {
    const text = whole(await made('csv', { scope: { kind: 'pair', a: 'art-b', b: 'art-a' } }))
    expect(text).toContain('Northline,bridge/northline.html,headline,Twelve cracks')
  })
  it('comes by class, strongest first, when asked', async () => {
    const text = whole(await made('html', { options: { ...options, hidden: [], order: 'class' } }))
    const classes = [...text.matchAll(/<tr class="(diverge|adds|only|agree)"/g)].map((match) => match[1])
    expect(classes).toEqual([...classes].sort((a, b) => ['diverge', 'adds', 'only', 'agree'].indexOf(a!) - ['diverge', 'adds', 'only', 'agree'].indexOf(b!))) // prettier-ignore
  })
})

describe('what a person reads is as in the window', () => {
  it('kinds have the names of the window', async () => {
    const csv = Papa.parse<Record<string, string>>(decoded(await made('csv')).slice(1), { header: true }).data
    expect(csv.find(({ kind_code }) => kind_code === 'quote')).toMatchObject({ kind: 'Quotation' })
    for (const format of ['html', 'markdown', 'docx', 'xlsx', 'qdpx'] as const)
      expect(whole(await made(format))).toContain('Quotation')
  })
  it('paragraphs are counted without headline and furniture, words without furniture', () => {
    const { articles, pairs } = buildReport(sampleInput('json'))
    const { blocks, text } = sample().comparison.articles[0]!
    const { start, end } = blocks.find(({ kind }) => kind === 'furniture')!
    const counted = (words: string): number => words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    expect(articles[0]?.words).toBe(counted(text) - counted(text.slice(start, end)))
    const places = pairs[0]!.rows.flatMap(({ a }) => a.map(({ place }) => place.name))
    expect(places.slice(0, 3)).toEqual(['Headline', 'Paragraph 1', 'Paragraph 2'])
  })
  it('copied words are the article’s own, or its numbers are clearly parted from them', async () => {
    const html = whole(await made('html'))
    expect(html).toContain('<a href="#d2" class="ref d" data-number="2" aria-label="difference 2"></a>')
    const words = xmlWords(parts(await made('docx'))['word/document.xml']!).replaceAll('\u0001', '')
    expect(words).toContain('on Tuesday\u00A0[2] evening')
    expect(words).toContain('the harbour authority\u00A0[N2] said')
  })
  it('a number of two figures stays on one line', async () => {
    expect(whole(await made('html'))).toContain('.list .num{white-space:nowrap}')
  })
  it('Markdown stays readable as it is', async () => {
    const words =
      'The 34-year-old paid £2.4 million (a record) for Brandt & Sons at 2.30am! See tell.example; mill_race'
    const markdown = whole(await made('markdown', {}, { words }))
    expect(markdown).toContain(words.replace('tell.example', 'tell\\.example'))
    expect(markdown).toContain('bridge/gazette.html')
  })
  it('files on different things have different names', async () => {
    const name = async (more: object): Promise<string> => (await createExport(sampleInput('html', more))).fileName
    const options = { notes: true, hidden: [], order: 'document' } as const
    const pair = { kind: 'pair', a: 'art-a', b: 'art-b' } as const
    const names = [
      await name({ scope: pair }),
      await name({ scope: { ...pair, kind: 'selection', links: ['l5'] } }),
      await name({ scope: { kind: 'one-against-all', article: 'art-a' } }),
      await name(story),
      await name({ scope: pair, options: { ...options, notes: false, order: 'class', hidden: ['agree'] } }),
    ]
    expect(names).toEqual([
      'crossread-the-harbour-gazette-northline.html',
      'crossread-the-harbour-gazette-northline-only-what-differs.html',
      'crossread-the-harbour-gazette-against-all-others.html',
      'crossread-merrow-bridge-closes.html',
      'crossread-the-harbour-gazette-northline-by-class-without-notes-some-left-out.html',
    ])
  })
  it('a long name is cut between words, and what tells files apart never', async () => {
    const more = { scope: { kind: 'one-against-all', article: 'art-a' } as const }
    const { fileName } = await createExport(sampleInput('html', more, { outlet: 'The Very Long Winded Herald of the Upper Valley' })) // prettier-ignore
    expect(fileName).toBe('crossread-the-very-long-winded-herald-of-the-against-all-others.html')
  })
})

describe('the formats keep their own rules', () => {
  it('HTML has no script, no outside address, and only its own style', async () => {
    const html = whole(await made('html'))
    expect(html).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|\sstyle=|javascript:/i)
    expect(html).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;/)
    expect([...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1]).filter((to) => !to?.startsWith('#'))).toEqual(['https://example.org/x']) // prettier-ignore
  })
  it('JSON keeps the contract', async () => {
    const document = JSON.parse(decoded(await made('json', story))) as Record<string, unknown>
    expect(comparisonSchema.safeParse(document).success).toBe(true)
    expect(document['notes']).toHaveLength(6)
  })
  it('JSON-LD reads back the same notes', async () => {
    const collection = readCollection(decoded(await made('jsonld')))
    expect(collection?.annotations.notes).toEqual(sample().annotations.notes)
    expect(collection?.foreign).toHaveLength(4)
  })
  it('CSV has the same columns in every row', async () => {
    const { data, errors } = Papa.parse<string[]>(decoded(await made('csv', story)).trimEnd(), { delimiter: ',' })
    expect(errors).toEqual([])
    expect(new Set(data.map((row) => row.length)).size).toBe(1)
    expect(new Set(data.slice(1).map(([record]) => record))).toEqual(new Set(['difference', 'claim', 'note', 'method']))
  })
  it('DOCX has a comment for every difference and every note, anchored once', async () => {
    const { 'word/comments.xml': comments = '', 'word/document.xml': document = '' } = parts(await made('docx'))
    expect(comments.match(/<w:comment /g)).toHaveLength(4 + 5)
    expect(document.match(/<w:commentRangeStart/g)).toHaveLength(9)
    expect(document.match(/<w:commentReference/g)).toHaveLength(9)
    expect(document).toContain('<w:u w:val="double"')
    expect(document).toContain('<w:u w:val="dotted"')
  })
  it('DOCX signs a person’s note with their name or as a reader, and only its own marks with the name of the program', async () => {
    const { comparison, annotations } = sample()
    const notes = annotations.notes.map((note) => (note.id === 'n2' ? { ...note, author: null } : note))
    const more = { comparison, annotations: { ...annotations, notes } }
    const comments = parts(await made('docx', more))['word/comments.xml'] ?? ''
    const authors = [...comments.matchAll(/w:author="([^"]*)"/g)].map(([, name]) => name)
    expect(authors.filter((name) => name === 'Crossread')).toHaveLength(4)
    expect(authors.filter((name) => name === 'Reader')).toHaveLength(1)
    expect(authors.filter((name) => name === 'R. Okafor')).toHaveLength(4)
  })
  it('CSV has a note in the columns of the article that it is on', async () => {
    const rows = Papa.parse<Record<string, string>>(decoded(await made('csv')).slice(1), { header: true }).data
    const note = (body: string): Record<string, string> | undefined => rows.find(({ text }) => text === body)
    expect(note('Only here.')).toMatchObject({ file_a: '', words_a: '', file_b: 'bridge/northline.html', outlet_b: 'Northline' }) // prettier-ignore
    expect(note('Which department?')).toMatchObject({ file_a: 'bridge/gazette.html', file_b: '' })
    expect(note('Two accounts of one evening.')).toMatchObject({ file_a: 'bridge/gazette.html', file_b: 'bridge/northline.html' }) // prettier-ignore
  })
  it('QDPX points at the words it names, in code points', async () => {
    const files = parts(await made('qdpx'))
    const project = files['project.qde'] ?? ''
    const known = new Set([...project.matchAll(/ guid="([^"]+)"/g)].map((match) => match[1]))
    for (const [, target] of project.matchAll(/(?:targetGUID|originGUID|creatingUser|creatingUserGUID)="([^"]+)"/g))
      expect(known.has(target)).toBe(true)
    const source = /<TextSource guid="([^"]+)"[^>]*>(.*?)<\/TextSource>/s.exec(project)!
    const text = Array.from(files[`Sources/${source[1]!}.txt`]!)
    const selections = [...source[2]!.matchAll(/name="([^"]*)" startPosition="(\d+)" endPosition="(\d+)"/g)]
    expect(selections.length).toBeGreaterThan(8)
    const plainName = (name: string): string => name.replaceAll('&#39;', "'")
    for (const [, name, start, end] of selections) {
      const words = text.slice(Number(start), Number(end)).join('').replace(/\s+/g, ' ')
      expect(words.startsWith(plainName(name!).slice(0, 40))).toBe(true)
    }
    expect(new Set(selections.map(([all]) => all)).size).toBeGreaterThan(8)
    const guids = [...project.matchAll(/<PlainTextSelection guid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(guids).size).toBe(guids.length)
  })
  it('a claim is told in the closest words of each report, and in all of them where tables are worked on', async () => {
    const { comparison } = sample()
    const claim = { id: 'c9', label: 'Ferries', sentences: ['art-a.4', 'art-b.3', 'art-a.5', 'art-a.2'], articles: ['art-a', 'art-b'] } // prettier-ignore
    const input = { ...story, comparison: { ...comparison, claims: [claim, { ...claim, id: 'c10' }] } }
    const report = buildReport(sampleInput('json', input))
    const [first] = report.claims
    const [a] = comparison.articles
    const passage = (at: number): string => {
      const { start = 0, end = 0 } = a?.sentences[at - 1] ?? {}
      return a?.text.slice(start, end) ?? ''
    }
    expect(first?.passage).toBe(passage(4))
    // What the fifth and the second differ from is in no passage of this claim.
    expect(first?.cells[0]).toEqual({ words: passage(4), more: [passage(5), passage(2)] })
    expect(first?.cells[2]).toBeNull()
    expect(decoded(await made('markdown', input))).toContain('and 2 more passages')
    expect(decoded(await made('csv', input))).toContain(`${passage(4)} [\u2026] ${passage(5)} [\u2026] ${passage(2)}`)
    // Two claims that the same passage names are one fact for a class.
    const { some, perhaps } = factsOf(scoped(sampleInput('json', input)), [])
    const facts = [...some, ...perhaps].map((said) => JSON.stringify(said))
    expect(new Set(facts).size).toBe(facts.length)
  })
  it('a worksheet has facts, questions, lines and a key', async () => {
    for (const format of ['worksheet-docx', 'worksheet-pdf'] as const) {
      const text = whole(await made(format, story))
      for (const words of [
        'Facts that only some reports include',
        'Headlines',
        'Sources',
        'Key for the teacher',
        'Extra ferries will run',
        'not acceptable',
      ])
        expect(text).toContain(words)
      // The reports name different days for it: no fact that they share.
      expect(text).not.toContain('Facts that all 3 reports include')
    }
  })
  it('a difference is copied as a quotation with its source', () => {
    const { comparison } = sample()
    const [a, b] = comparison.articles as [(typeof comparison.articles)[number], (typeof comparison.articles)[number]]
    const link = comparison.pairs[0]!.links[4]!
    expect(quotationWithSource(link, link.differences[0]!, a, b)).toBe(
      '““The cracks are small, but they are not acceptable,” said Marit Halloran, the chief engineer.” (The Harbour Gazette, “Merrow Bridge shut over 14 cracks”, 2025-05-07T06:40, bridge/gazette.html)\n' +
        '““The cracks are small, but they are not unexpected,” chief engineer Marit Halloran told reporters.” (Northline, “Twelve cracks close Merrow Bridge”, 2025-05-07, bridge/northline.html)\n' +
        'The same sentence is quoted with another last word.',
    )
  })
})

const HOSTILE: readonly (readonly [name: string, words: string])[] = [
  ['markup', '</td></style><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;"\''],
  ['a formula', '=HYPERLINK("http://evil.example","x")'],
  ['a formula behind a tab', "\t=cmd|' /C calc'!A0"],
  ['a full-width formula', '＝1+1'],
  ['a plus', '+1+cmd'],
  ['a path', '../../../etc/passwd\\..\\CON'],
  ['a right-to-left override', 'invoice\u202Etxt.exe\u2066\u2067x'],
  ['ten thousand letters', 'x'.repeat(10_000)],
  ['ten thousand words', 'word '.repeat(10_000)],
  ['a lone surrogate', 'half \uD83D and \uDE00 half'],
  ['control characters', 'a\0b\u0001c\u0007d\u001Be\u007Ff\u0085\u2028g\uFFFEh'],
  ['line ends', 'one\r\ntwo\rthree\n\n# four\n---'],
  [
    'markdown',
    '**x** [y](javascript:alert(1)) ![z](http://evil.example/a.png) | a | `b` <b> ~~c~~ https://evil.example www.evil.example',
  ],
  ['entities and CDATA', ']]>&amp;&#0;<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;'],
  ['combining marks', 'Z' + '\u0351'.repeat(200)],
  ['deep Markdown', '> '.repeat(3000) + 'x'],
  ['nothing', ''],
]

describe.each(HOSTILE)('words of strangers: %s', (_, words) => {
  const hostile: Hostile = {
    title: words,
    outlet: words,
    file: words === '' ? 'x' : words,
    words: words === '' ? '.' : words,
    note: words,
    author: words,
  }
  const files = new Map<ExportFormat, Uint8Array>()
  beforeAll(async () => {
    for (const format of exportFormats) {
      const file = await createExport(sampleInput(format, story, hostile))
      expect(file.fileName).toMatch(/^crossread[\p{L}\p{M}\p{N}-]*\.[a-z]+$/u)
      expect(file.fileName.length).toBeLessThan(200)
      files.set(format, file.bytes)
    }
  })
  it('stay words in HTML and on paper', () => {
    for (const format of ['html', 'pdf', 'worksheet-pdf'] as const) {
      const html = decoded(files.get(format)!)
      // Only our own elements and attributes, whatever the words.
      const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((match) => match[1]!.toLowerCase()))
      for (const tag of ['script', 'img', 'iframe', 'svg', 'object', 'form', 'link', 'base'])
        expect(tags.has(tag)).toBe(false)
      expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:on\w+|style)=/i)
      expect(html).not.toMatch(/href="(?!#|https?:)/i)
      expect(html.match(/<\/style>/g)).toHaveLength(1)
      expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069\0-\u0008]/)
    }
  })
  it('stay words in Markdown', () => {
    const markdown = decoded(files.get('markdown')!)
    expect(markdown).not.toMatch(/<(?!br>)[a-z!/]/i)
    expect(markdown).not.toMatch(/[^\\]\]\(|!\[/)
    expect(markdown).not.toMatch(/[^\\]https?:\/\/evil/)
    expect(markdown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\0-\u0008]/)
  })
  it('stay words in CSV and XLSX: no cell is a formula', () => {
    const rows = Papa.parse<string[]>(
      decoded(files.get('csv')!)
        .replace(/^\uFEFF/, '')
        .trimEnd(),
      { delimiter: ',' },
    )
    expect(rows.errors).toEqual([])
    expect(new Set(rows.data.map((row) => row.length)).size).toBe(1)
    for (const cell of rows.data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/)
    const workbook = parts(files.get('xlsx')!)
    for (const [name, xml] of Object.entries(workbook)) if (/\.(xml|rels)$/.test(name)) xmlWords(xml)
    expect(Object.values(workbook).join('')).not.toMatch(/<f>|<f /)
  })
  it('stay words in DOCX and QDPX: every part is well-formed XML', () => {
    for (const format of ['docx', 'worksheet-docx', 'qdpx'] as const)
      for (const [name, xml] of Object.entries(parts(files.get(format)!))) {
        expect(name).not.toMatch(/\.\.|^\/|\\/)
        if (/\.(xml|rels|qde)$/.test(name)) xmlWords(xml)
      }
    expect(xmlWords(parts(files.get('docx')!)['word/document.xml'] ?? '')).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  })
  it('stay exactly themselves in JSON and JSON-LD', () => {
    const json = JSON.parse(decoded(files.get('json')!)) as { articles: { title: string; file: string }[] }
    expect(json.articles[0]?.title).toBe(words)
    const collection = readCollection(decoded(files.get('jsonld')!))
    expect(collection?.annotations.notes[0]?.body).toBe(words)
  })
})
