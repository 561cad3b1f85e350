/** A comparison as one self-contained page: side by side on a screen, one after the other on a phone, good in grey on paper. */
import type { Place } from '../../core/article/places.js'
import { decisionWord } from '../decision.js'
import { when } from '../method.js'
import { alsoWords, CLASS_WORD, type ArticleHead, type ClaimCell, type ClaimRow, copiedWords, countWords, type DifferenceEntry, isDecided, MOST_COLUMNS, moreWords, movedWords, type PairReport, type PassageText, placeWords, type Report, type Row, type Run } from '../report.js' // prettier-ignore
import { all, type Content, el, type Markup } from './markup.js'
import { chip, key, noteItem, page, side } from './parts.js'

/** Resolves to the text of the file. */
export function htmlReport(report: Report): Promise<string> {
  return page(`${report.title} \u00B7 comparison`, [
    el('h1', { dir: 'auto' }, report.title),
    el('p', { class: 'ui' }, `Comparison of ${String(report.articles.length)} articles, ${when(report.made.at)}`),
    report.articles.length === 2 ? null : heads(report.articles),
    report.articles.some(({ checks }) => checks.length > 0) ? checks(report.articles) : null,
    report.pairs.length > 1 ? contents(report) : null,
    report.claims.length > 0 && report.articles.length > 2 ? claims(report) : null,
    report.pairs.map((pair, at) => pairSection(pair, report.pairs.length > 1 ? at : null)),
    report.notes.length === 0 ? null : [el('h2', { id: 'notes' }, 'Notes'), notes(report.notes)],
    report.waiting.length === 0
      ? null
      : [
          el('h2', {}, 'Notes that need re-attaching'),
          el('p', { class: 'ui' }, 'The words these notes were on are not in the articles any more.'),
          notes(report.waiting),
        ],
    el(
      'section',
      { class: 'method' },
      el('h2', {}, 'Method'),
      report.method.map((line) => el('p', { dir: 'auto' }, line)),
    ),
  ])
}

function notes(entries: Report['notes']): Markup {
  return el(
    'ol',
    { class: 'notes' },
    entries.map((entry) => noteItem(entry, when(entry.note.modified))),
  )
}

function heads(articles: readonly ArticleHead[]): Markup {
  return el(
    'ul',
    { class: 'heads' },
    articles.map((head) => el('li', {}, headLines(head))),
  )
}

function headLines(head: ArticleHead): Content {
  const facts = [head.authors.join(', '), head.agencies.join(', '), head.dated].filter((fact) => fact !== '')
  return [
    el('b', {}, el('bdi', {}, head.outlet ?? 'Outlet not stated')),
    el('br', {}),
    el('span', { class: 'where' }, el('bdi', {}, facts.join(' \u00B7 ')), el('br', {}), el('bdi', {}, head.file)),
    head.title === null ? null : [el('br', {}), el('bdi', {}, head.title)],
  ]
}

/** What is odd inside one article, as the window says it. */
function checks(articles: readonly ArticleHead[]): Markup {
  const lines = articles.flatMap(({ name, checks: messages }) =>
    messages.map((message) => el('li', { dir: 'auto' }, el('b', {}, el('bdi', {}, name)), `: ${message}`)),
  )
  return all(el('h2', {}, 'Worth a look in the articles themselves'), el('ul', { class: 'ui checks' }, lines))
}

function contents(report: Report): Markup {
  const pairs = report.pairs.map((pair, at) =>
    el(
      'li',
      {},
      el('a', { href: `#p${String(at + 1)}` }, el('bdi', {}, pairName(pair))),
      ` \u00B7 ${countWords(pair)}`,
    ),
  )
  const isNoted = report.notes.length > 0
  return el(
    'nav',
    { class: 'ui contents', 'aria-label': 'Contents' },
    el('h2', {}, 'Contents'),
    el(
      'ol',
      {},
      pairs,
      isNoted ? el('li', {}, el('a', { href: '#notes' }, 'Notes'), ` \u00B7 ${String(report.notes.length)}`) : null,
    ),
  )
}

const pairName = ({ a, b }: PairReport): string => `${a.name} and ${b.name}`

/** `at`: which of several pairs it is, from 0; null where there is one. */
function pairSection(pair: PairReport, at: number | null): Markup {
  const column = (name: 'a' | 'b', head: ArticleHead): Markup =>
    el('th', { scope: 'col', class: name }, side(name), headLines({ ...head, title: null }))
  const table = el(
    'table',
    { class: 'pair' },
    el('caption', { class: 'sr' }, `Passages of ${pair.a.name} and ${pair.b.name} side by side`),
    el('colgroup', {}, el('col', {}), el('col', { class: 'gut' }), el('col', {})),
    el('thead', {}, el('tr', {}, column('a', pair.a), el('th', { scope: 'col', class: 'k' }, el('span', { class: 'sr' }, 'Class')), column('b', pair.b))), // prettier-ignore
    el(
      'tbody',
      {},
      pair.rows.map((row) => rowMarkup(row, pair)),
    ),
  )
  return el(
    'section',
    {},
    at === null ? el('h2', {}, 'Side by side') : el('h2', { id: `p${String(at + 1)}`, dir: 'auto' }, pairName(pair)),
    el('p', { class: 'ui' }, countWords(pair)),
    key(),
    table,
    pair.differences.length === 0 ? null : differences(pair, at !== null),
    pair.copied.length === 0 ? null : copied(pair),
  )
}

function rowMarkup(row: Row, pair: PairReport): Markup {
  const only = row.a.length === 0 ? 'only in B' : row.b.length === 0 ? 'only in A' : 'each only here'
  return el(
    'tr',
    { class: row.dismissed ? 'dismissed' : row.class },
    cell(row, 'a', pair.a),
    el(
      'td',
      { class: 'k' },
      row.dismissed ? el('span', { class: 'where' }, 'dismissed') : chip(row.class),
      row.notes.map((number) => reference('n', number)),
      row.class === 'only' ? el('span', { class: 'sr' }, only) : null,
      row.byPerson ? el('span', { class: 'where' }, ' by hand') : null,
    ),
    cell(row, 'b', pair.b),
  )
}

function cell(row: Row, name: 'a' | 'b', head: ArticleHead): Markup {
  const passages: readonly PassageText[] = row[name]
  const also = row.also.filter(({ side: where }) => where === name)
  const state = passages.length > 0 ? 'full' : also.length > 0 ? 'refer' : 'none'
  const moved = name === 'b' ? movedWords(row) : null
  return el(
    'td',
    { class: `${name} ${state}`, lang: head.language, dir: 'auto' },
    passages.map(({ kind, runs }) => el('p', { class: kind }, marked(runs))),
    moved === null ? null : el('p', { class: 'where', lang: 'en' }, moved),
    also.map((one) => el('p', { class: 'where' }, alsoWords(one, row, name))),
  )
}

/** A mark is one element, however many others begin or end within it; its number stands behind it. */
function marked(runs: readonly Run[]): Content {
  const pieces: Run[][] = []
  for (const run of runs) {
    if (run.goesOn && pieces.length > 0) pieces.at(-1)?.push(run)
    else pieces.push([run])
  }
  return pieces.map(piece)
}

function piece(runs: readonly Run[]): Content {
  const [first] = runs
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return null
  const name = first.diverge ? 'w-diverge' : first.adds ? 'w-adds' : null
  const one = runs.length === 1 && first.noted ? 'w-note' : null
  const inner = runs.map((run) => [
    run.noted && one === null ? el('mark', { class: 'w-note' }, run.text) : run.text,
    run === last ? null : references(run),
  ])
  const names = [name, one].filter((part) => part !== null).join(' ')
  return [names === '' ? inner : el('mark', { class: names }, inner), references(last)]
}

const references = ({ differences, notes: numbers }: Run): Content => [
  differences.map((number) => reference('d', number)),
  numbers.map((number) => reference('n', number)),
]

/** The number is drawn by the style sheet: who copies the words, or looks for them in the page, has the words alone. */
function reference(kind: 'd' | 'n', number: number): Markup {
  const [name, shown] = kind === 'd' ? ['difference', String(number)] : ['note', `N${String(number)}`]
  return el('a', {
    href: `#${kind}${String(number)}`,
    class: `ref ${kind}`,
    'data-number': shown,
    'aria-label': `${name} ${String(number)}`,
  })
}

function differences(pair: PairReport, several: boolean): Markup {
  const decided = isDecided(pair)
  const columns = ['#', 'Kind', 'A', 'B', 'What differs', ...(decided ? ['Decision'] : [])]
  return all(
    el('h3', {}, several ? `Differences between ${pair.a.name} and ${pair.b.name}` : 'Differences'),
    el(
      'table',
      { class: 'list' },
      el('caption', { class: 'sr' }, 'Differences'),
      el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, name)))), // prettier-ignore
      el(
        'tbody',
        {},
        pair.differences.map((entry) => differenceRow(entry, pair, decided)),
      ),
    ),
  )
}

function differenceRow(entry: DifferenceEntry, pair: PairReport, decided: boolean): Markup {
  const words = (text: string | null, place: Place | null, name: 'a' | 'b'): Markup =>
    el(
      'td',
      { 'data-label': name.toUpperCase(), lang: pair[name].language, dir: 'auto' },
      text === null ? el('span', { class: 'absent', lang: 'en' }, 'no such words') : el('q', {}, text),
      place === null ? null : el('span', { class: 'where', lang: 'en' }, ` ${placeWords(place)}`),
    )
  const kind = entry.name
  return el(
    'tr',
    { id: `d${String(entry.number)}`, class: entry.verdict === 'dismissed' ? 'dismissed' : null },
    el('td', { class: 'num', 'data-label': 'Difference' }, String(entry.number)),
    el('td', { class: 'ui short', 'data-label': 'Kind' }, entry.significance === 'style' ? `${kind} (style)` : kind),
    words(entry.a, entry.placeA, 'a'),
    words(entry.b, entry.placeB, 'b'),
    el('td', { class: 'ui', 'data-label': 'What differs' }, entry.message),
    decided ? el('td', { class: 'ui short', 'data-label': 'Decision' }, decisionWord(entry)) : null,
  )
}

function copied(pair: PairReport): Markup {
  return all(
    el('h3', {}, 'Word for word the same'),
    el('ul', { class: 'ui copied' }, pair.copied.map((one) => el('li', { dir: 'auto' }, copiedWords(one)))), // prettier-ignore
  )
}

function claims({ articles, claims: rows }: Report): Markup {
  const columns = ['Claim', ...articles.map(({ name }) => name)]
  return all(
    el('h2', {}, 'Who reports what'),
    el(
      'div',
      { class: articles.length > MOST_COLUMNS ? 'grid many' : 'grid' },
      el(
        'table',
        { class: 'list' },
        el('caption', { class: 'sr' }, `Claims by outlet; a claim that is ${CLASS_WORD.only} has one filled cell`),
        el('colgroup', {}, columns.map(() => el('col', {}))), // prettier-ignore
        el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, el('bdi', {}, name))))), // prettier-ignore
        el(
          'tbody',
          {},
          rows.map((row) => claimRow(row, articles)),
        ),
      ),
    ),
  )
}

function claimRow({ label, cells, diverges }: ClaimRow, articles: readonly ArticleHead[]): Markup {
  const name = el('td', { class: 'ui', 'data-label': 'Claim', dir: 'auto' }, diverges ? [chip('diverge'), ' '] : null, label) // prettier-ignore
  return el('tr', {}, name, cells.map((cell, i) => claimCell(cell, articles[i]?.name ?? ''))) // prettier-ignore
}

function claimCell(cell: ClaimCell | null, name: string): Markup {
  const words: Content =
    cell === null
      ? el('span', { class: 'absent' }, 'not mentioned')
      : [cell.words, cell.more.length === 0 ? null : el('span', { class: 'where' }, ` and ${moreWords(cell.more.length)}`)] // prettier-ignore
  return el('td', { 'data-label': name, dir: 'auto' }, words)
}
