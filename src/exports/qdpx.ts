/**
 * A REFI-QDA project (https://www.qdasoftware.org, schema `urn:QDA-XML:project:1.0`) for NVivo, ATLAS.ti and MAXQDA: the articles as
 * sources, the classes and the person's own classes as codes, passages and words as coded selections, links between them, and notes.
 *
 * Positions are Unicode code points into the source's text, whose line ends are single line feeds.
 */
import { strToU8, zipSync } from 'fflate'
import { kindNames } from '../core/kind-names.js'
import type { Article, Range } from '../core/model.js'
import { attachNotes } from '../core/notes/attach.js'
import { addsDetail } from '../core/shown.js'
import { guidOf } from './guid.js'
import type { ExportInput } from './model.js'
import { oneLine, plain } from './plain.js'
import { CLASS_WORD, type Report } from './report.js'
import { codePointer, sourceText, tag, type Xml } from './qdpxXml.js'
import { scoped, type ScopedPair } from './scope.js'

interface Selection extends Range {
  readonly article: Article
  readonly name: string
  readonly codes: readonly string[]
  readonly notes: readonly string[]
  readonly guid: string
}

interface LinkLine {
  readonly origin: string
  readonly target: string
  readonly name: string
}

interface Coded {
  readonly selections: readonly Selection[]
  readonly links: readonly LinkLine[]
}

export function qdpxReport(input: ExportInput, report: Report): Uint8Array {
  const { articles } = scoped(input)
  const sources = Object.fromEntries(
    articles.map((one) => [`Sources/${sourceGuid(one)}.txt`, strToU8(sourceText(one.text))]),
  )
  // A fixed time keeps the same export the same file; ZIP knows no year before 1980.
  const mtime = new Date(Number.isNaN(Date.parse(input.made.at)) ? Date.UTC(2000, 0, 1) : Date.parse(input.made.at))
  return zipSync({ 'project.qde': strToU8(projectXml(input, report)), ...sources }, { mtime })
}

const sourceGuid = (article: Article): string => guidOf('source', article.id, article.file)
const codeGuid = (name: string): string => guidOf('code', name)
const noteGuid = (id: string): string => guidOf('note', id)

function projectXml(input: ExportInput, report: Report): string {
  const scope = scoped(input)
  const made = timeOf(input.made.at)
  const authors = new Set([...report.notes, ...report.waiting].map(({ author }) => author ?? 'Crossread'))
  const users = ['Crossread', ...[...authors].filter((name) => name !== 'Crossread')]
  const noted = notedSelections(input, scope.articles)
  const parts = scope.pairs.map((pair) => pairParts(pair, input))
  const selections = [...parts.flatMap((part) => part.selections), ...noted.selections]
  const links = [...parts.flatMap((part) => part.links), ...noted.links]
  const codes = [...new Set(selections.flatMap((one) => one.codes))]
  const project = tag(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd',
      name: report.title,
      origin: `Crossread ${input.made.version}`,
      creatingUserGUID: guidOf('user', 'Crossread'),
      creationDateTime: made,
    },
    tag('Users', {}, ...users.map((name) => tag('User', { guid: guidOf('user', name), name }))),
    codes.length === 0 ? null : tag('CodeBook', {}, tag('Codes', {}, ...codes.map(codeXml))),
    scope.articles.length === 0
      ? null
      : tag('Sources', {}, ...scope.articles.map((one) => sourceXml(one, selections, made))),
    noted.notes.length === 0 ? null : tag('Notes', {}, ...noted.notes),
    links.length === 0 ? null : tag('Links', {}, ...links.map(linkXml)),
    tag('Description', {}, report.method.join('\n\n')),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${project.xml}\n`
}

/** The schema's dateTime; the epoch for a time that is none. */
function timeOf(time: string): string {
  const at = Date.parse(time)
  return new Date(Number.isNaN(at) ? 0 : at).toISOString().replace(/\.\d+Z$/, 'Z')
}

const COLOURS: Readonly<Record<string, string>> = {
  [CLASS_WORD.agree]: '#0072B2',
  [CLASS_WORD.diverge]: '#D55E00',
  [CLASS_WORD.adds]: '#00916A',
  [CLASS_WORD.only]: '#71698A',
}

function codeXml(name: string): Xml {
  return tag('Code', { guid: codeGuid(name), name, isCodable: 'true', color: COLOURS[name] ?? '#E69F00' })
}

function linkXml({ origin, target, name }: LinkLine): Xml {
  const guid = guidOf('link', origin, target, name)
  return tag('Link', { guid, name, direction: 'Associative', originGUID: origin, targetGUID: target })
}

function sourceXml(article: Article, selections: readonly Selection[], made: string): Xml {
  const guid = sourceGuid(article)
  const points = codePointer(article.text)
  const creator = { creatingUser: guidOf('user', 'Crossread'), creationDateTime: made }
  const facts = [article.outlet ?? 'outlet not stated', article.published ?? 'date not stated', article.file]
  return tag(
    'TextSource',
    { guid, name: oneLine(article.title ?? article.file), plainTextPath: `internal://${guid}.txt`, ...creator },
    tag('Description', {}, oneLine(facts.join(', '))),
    ...selections
      .filter((one) => one.article.id === article.id)
      .map((one) =>
        tag(
          'PlainTextSelection',
          { guid: one.guid, name: one.name, startPosition: String(points(one.start)), endPosition: String(points(one.end)), ...creator }, // prettier-ignore
          ...one.codes.map(
            (name) =>
            tag('Coding', { guid: guidOf('coding', one.guid, name), ...creator }, tag('CodeRef', { targetGUID: codeGuid(name) })), // prettier-ignore
          ),
          ...one.notes.map((id) => tag('NoteRef', { targetGUID: noteGuid(id) })),
        ),
      ),
  )
}

function selectionOf(
  article: Article,
  range: Range,
  codes: readonly string[],
  salt: string,
  notes: readonly string[] = [],
): Selection {
  const { start, end } = range
  const name = oneLine(article.text.slice(start, Math.min(end, start + 60)))
  const guid = guidOf('selection', article.id, String(start), String(end), salt, ...codes)
  return { article, start, end, codes, notes, guid, name }
}

function pairParts(scoped: ScopedPair, { options }: ExportInput): Coded {
  const { pair, shown, a, b } = scoped
  const hidden = new Set(options.hidden)
  const salt = `${a.id} ${b.id}`
  const spanOf = (article: Article, ids: readonly string[]): readonly Range[] =>
    article.sentences.filter(({ id }) => ids.includes(id))
  const links: LinkLine[] = []
  const linked = shown.links.flatMap((link) => {
    const name = link.relation === 'diverge' ? 'diverge' : addsDetail(link) && !hidden.has('adds') ? 'adds' : 'agree'
    if (hidden.has(name)) return []
    const [onA, onB] = [spanOf(a, link.a), spanOf(b, link.b)].map((ranges, i) =>
      ranges.map((range) => selectionOf(i === 0 ? a : b, range, [CLASS_WORD[name]], `${salt} ${link.id}`)),
    )
    const [first, second] = [onA?.[0], onB?.[0]]
    if (first !== undefined && second !== undefined)
      links.push({ origin: first.guid, target: second.guid, name: CLASS_WORD[name] })
    const differences = link.differences
      .filter(
        (one) =>
          !shown.repeats.has(one) &&
          one.verdict !== 'dismissed' &&
          (one.significance === 'fact' || !hidden.has('style')),
      )
      .flatMap((one, i) => differenceParts(scoped, one, `${salt} ${link.id} ${String(i)}`, links))
    return [...(onA ?? []), ...(onB ?? []), ...differences]
  })
  const counts = (id: string): boolean => pair.onlyVerdicts[id] !== 'dismissed'
  const only = hidden.has('only')
    ? []
    : [
        ...spanOf(a, pair.onlyA.filter(counts)).map((range) => selectionOf(a, range, [CLASS_WORD.only], salt)),
        ...spanOf(b, pair.onlyB.filter(counts)).map((range) => selectionOf(b, range, [CLASS_WORD.only], salt)),
      ]
  return { selections: [...linked, ...only], links }
}

function differenceParts(
  { a, b }: ScopedPair,
  one: ScopedPair['pair']['links'][number]['differences'][number],
  salt: string,
  links: LinkLine[],
): readonly Selection[] {
  const code = `Difference: ${kindNames[one.kind]}`
  const onA = one.a === null ? null : selectionOf(a, one.a, [code], salt)
  const onB = one.b === null ? null : selectionOf(b, one.b, [code], salt)
  if (onA !== null && onB !== null) links.push({ origin: onA.guid, target: onB.guid, name: oneLine(one.message) })
  return [onA, onB].filter((selection) => selection !== null)
}

interface Noted extends Coded {
  readonly notes: readonly Xml[]
}

/** Selections under notes, coded with the note's class and tags, and the notes themselves. Waiting notes are kept with their quotation. */
function notedSelections(input: ExportInput, articles: readonly Article[]): Noted {
  if (!input.options.notes || input.options.hidden.includes('note')) return { selections: [], links: [], notes: [] }
  const { attached, waiting } = attachNotes(input.annotations, articles)
  const byId = new Map(articles.map((article) => [article.id, article]))
  const selections = attached.flatMap(({ note, places }) =>
    places.flatMap((place) => {
      const article = byId.get(place.article)
      const codes = [...new Set([...(note.label === null ? [] : [note.label]), ...note.tags].map(oneLine))].filter((code) => code !== '') // prettier-ignore
      return article === undefined ? [] : [selectionOf(article, place, codes, note.id, [note.id])]
    }),
  )
  const lost = waiting.map(({ note, lost: anchors }) => ({
    note,
    tail: `\n\nNeeds re-attaching. Its words were: ${anchors.map(({ exact }) => exact).join(' / ')}`,
  }))
  const notes = [...attached.map(({ note }) => ({ note, tail: '' })), ...lost].map(({ note, tail }) =>
    tag(
      'Note',
      {
        guid: noteGuid(note.id),
        name: oneLine(note.body).slice(0, 60),
        creatingUser: guidOf('user', note.author === null ? 'Crossread' : oneLine(note.author)),
        creationDateTime: timeOf(note.created),
        modifiedDateTime: timeOf(note.modified),
      },
      tag('PlainTextContent', {}, plain(note.body + tail)),
    ),
  )
  return { selections, links: [], notes }
}
