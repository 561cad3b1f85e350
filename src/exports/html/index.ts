/** A comparison as one self-contained page: side by side on a screen, one after the other on a phone, good in grey on paper. */
import { decisionWord } from '../decision.js'
import { when } from '../method.js'
import { CLASS_WORD, type ArticleHead, type DifferenceEntry, KIND_WORD, type PairReport, type PassageText, type Report, type Row, type Run } from '../report.js' // prettier-ignore
import { all, type Content, el, type Markup } from './markup.js'
import { chip, key, noteItem, page, side } from './parts.js'

/** Resolves to the text of the file. */
export function htmlReport(report: Report): Promise<string> {
  return page(`${report.title} \u00B7 comparison`, [
    el('h1', { dir: 'auto' }, report.title),
    el('p', { class: 'ui' }, `Comparison of ${String(report.articles.length)} articles, ${when(report.made.at)}`),
    report.articles.length === 2 ? null : heads(report.articles),
    report.claims.length > 0 && report.articles.length > 2 ? claims(report) : null,
    report.pairs.map((pair) => pairSection(pair, report.pairs.length > 1)),
    report.notes.length === 0 ? null : [el('h2', {}, 'Notes'), notes(report.notes)],
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
  const facts = [head.authors.join(', '), head.agencies.join(', '), head.published ?? 'date not stated'].filter(
    (fact) => fact !== '',
  )
  return [
    el('b', {}, el('bdi', {}, head.outlet ?? 'Outlet not stated')),
    el('br', {}),
    el('span', { class: 'where' }, el('bdi', {}, facts.join(' \u00B7 ')), el('br', {}), el('bdi', {}, head.file)),
    head.title === null ? null : [el('br', {}), el('bdi', {}, head.title)],
  ]
}

function pairSection(pair: PairReport, several: boolean): Markup {
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
  const title = several ? `${pair.a.name} and ${pair.b.name}` : 'Side by side'
  return el(
    'section',
    {},
    el('h2', { dir: 'auto' }, title),
    el('p', { class: 'ui' }, side('a'), el('bdi', {}, pair.a.name), '  ', side('b'), el('bdi', {}, pair.b.name)),
    key(),
    table,
    pair.differences.length === 0 ? null : differences(pair, several),
  )
}

function rowMarkup(row: Row, pair: PairReport): Markup {
  const only = row.a.length === 0 ? 'only in B' : 'only in A'
  return el(
    'tr',
    { class: row.class },
    cell(row.a, 'a', pair.a, null),
    el(
      'td',
      { class: 'k' },
      chip(row.class),
      row.notes.map((number) => el('a', { href: `#n${String(number)}`, class: 'ref n' }, `N${String(number)}`)),
      row.class === 'only' ? el('span', { class: 'sr' }, only) : null,
      row.byPerson ? el('span', { class: 'where' }, ' by hand') : null,
    ),
    cell(row.b, 'b', pair.b, row.moved ? (row.b[0]?.paragraph ?? null) : null),
  )
}

function cell(passages: readonly PassageText[], name: 'a' | 'b', head: ArticleHead, movedTo: number | null): Markup {
  const state = passages.length === 0 ? 'none' : 'full'
  return el(
    'td',
    { class: `${name} ${state}`, lang: head.language, dir: 'auto' },
    passages.map(({ kind, runs }) => el('p', { class: kind }, runs.map(run))),
    movedTo === null ? null : el('p', { class: 'where', lang: 'en' }, `Paragraph ${String(movedTo)}, elsewhere in B`),
  )
}

function run({ text, diverge, adds, difference, notes: numbers }: Run): Content {
  const classes = [diverge ? 'w-diverge' : '', adds && !diverge ? 'w-adds' : '', numbers.length > 0 ? 'w-note' : '']
  const name = classes.filter((one) => one !== '').join(' ')
  const words = name === '' ? text : el('mark', { class: name }, text)
  const refs = [
    difference === null
      ? null
      : el('a', { href: `#d${String(difference)}`, class: 'ref d', 'aria-label': `difference ${String(difference)}` }, String(difference)), // prettier-ignore
    numbers.map((number) => el('a', { href: `#n${String(number)}`, class: 'ref n' }, `N${String(number)}`)),
  ]
  return [words, refs]
}

function differences(pair: PairReport, several: boolean): Markup {
  const columns = ['#', 'Kind', 'A', 'B', 'What differs', 'Decision']
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
        pair.differences.map((entry) => differenceRow(entry, pair)),
      ),
    ),
  )
}

function differenceRow(entry: DifferenceEntry, pair: PairReport): Markup {
  const words = (text: string | null, paragraph: number | null, name: 'a' | 'b'): Markup =>
    el(
      'td',
      { 'data-label': name.toUpperCase(), lang: pair[name].language, dir: 'auto' },
      text === null ? el('span', { class: 'absent', lang: 'en' }, 'no such words') : el('q', {}, text),
      paragraph === null ? null : el('span', { class: 'where', lang: 'en' }, ` paragraph ${String(paragraph)}`),
    )
  const kind = KIND_WORD[entry.kind]
  return el(
    'tr',
    { id: `d${String(entry.number)}`, class: entry.verdict === 'dismissed' ? 'dismissed' : null },
    el('td', { class: 'num', 'data-label': 'Difference' }, String(entry.number)),
    el('td', { class: 'ui short', 'data-label': 'Kind' }, entry.significance === 'style' ? `${kind} (style)` : kind),
    words(entry.a, entry.paragraphA, 'a'),
    words(entry.b, entry.paragraphB, 'b'),
    el('td', { class: 'ui', 'data-label': 'What differs' }, entry.message),
    el('td', { class: 'ui short', 'data-label': 'Decision' }, decisionWord(entry)),
  )
}

function claims(report: Report): Markup {
  return all(
    el('h2', {}, 'Who reports what'),
    el(
      'div',
      { class: 'grid' },
      el(
        'table',
        { class: 'list' },
        el('caption', { class: 'sr' }, `Claims by outlet; a claim that is ${CLASS_WORD.only} has one filled cell`),
        el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Claim'), report.articles.map(({ name }) => el('th', { scope: 'col' }, el('bdi', {}, name))))), // prettier-ignore
        el(
          'tbody',
          {},
          report.claims.map(({ label, cells }) =>
            el(
              'tr',
              {},
              el('td', { class: 'ui', 'data-label': 'Claim', dir: 'auto' }, label),
              cells.map((words, i) =>
                el(
                  'td',
                  { 'data-label': report.articles[i]?.name ?? '', dir: 'auto' },
                  words ?? el('span', { class: 'absent' }, 'not mentioned'),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  )
}
