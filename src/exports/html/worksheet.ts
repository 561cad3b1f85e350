/** The worksheet as a page for printing. */
import type { Fact } from '../facts.js'
import { everyReport, LETTERS, perhapsTitle, SOME_TITLE, type Worksheet } from '../worksheet.js'
import { all, el, type Markup } from './markup.js'
import { page } from './parts.js'

/** Resolves to the text of the page. */
export function htmlWorksheet(sheet: Worksheet): Promise<string> {
  return page(`${sheet.title} \u00B7 worksheet`, el('div', { class: 'sheet' }, studentPages(sheet), key(sheet)))
}

function studentPages(sheet: Worksheet): Markup {
  const tasks = [
    sheet.shared.length === 0
      ? null
      : task(`Facts that ${everyReport(sheet)} include`, `There are at least ${String(sheet.shared.length)}. Write down as many as you find.`, lines(Math.min(6, sheet.shared.length))), // prettier-ignore
    sheet.some.length === 0 ? null : task('Facts that only some reports include', 'Tick the reports that have it.', ticks(sheet)), // prettier-ignore
    sheet.differences.length === 0
      ? null
      : task('Where they differ', 'Read both passages. What differs, and how could one find out?', differences(sheet)),
    task('Headlines', '', all(headlines(sheet), questions(sheet.headlines, 2))),
    task('Sources', '', questions(sheet.sources, 2)),
  ]
  return all(
    el('h1', { dir: 'auto' }, sheet.title),
    el(
      'p',
      { class: 'ui' },
      'Worksheet: one story, several reports. Name: ______________________________  Date: ______________',
    ),
    el('ul', { class: 'heads' }, sheet.articles.map((head, i) => el('li', {}, el('span', { class: 'side' }, LETTERS(i)), el('b', {}, el('bdi', {}, head.name)), el('br', {}), el('span', { class: 'where' }, el('bdi', {}, head.dated))))), // prettier-ignore
    tasks,
  )
}

function task(title: string, what: string, body: Markup): Markup {
  return el('section', {}, el('h2', {}, title), what === '' ? null : el('p', {}, what), body)
}

function lines(count: number): Markup {
  return el(
    'ul',
    { class: 'lines', 'aria-label': `${String(count)} lines to write on` },
    Array.from({ length: count }, () => el('li', {})),
  )
}

function questions(texts: readonly string[], each: number): Markup {
  return el(
    'ol',
    { class: 'facts' },
    texts.map((text) => el('li', { dir: 'auto' }, text, lines(each))),
  )
}

function differences(sheet: Worksheet): Markup {
  return el(
    'ol',
    { class: 'facts' },
    sheet.differences.map(({ a, b }) => el('li', {}, passage(a.letter, a.words), passage(b.letter, b.words), lines(1))),
  )
}

function passage(letter: string, words: string): Markup {
  return el('p', { class: 'passage', dir: 'auto' }, el('span', { class: 'side' }, letter), words)
}

function headlines({ articles }: Worksheet): Markup {
  return el(
    'ul',
    { class: 'facts' },
    articles.map(({ title }, i) => el('li', {}, `${LETTERS(i)}: `, el('bdi', {}, title ?? 'no headline'))),
  )
}

function ticks({ some, articles }: Worksheet): Markup {
  return el(
    'table',
    { class: 'list' },
    el('caption', { class: 'sr' }, 'Facts and reports'),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Fact'), articles.map((_, i) => el('th', { scope: 'col' }, LETTERS(i))))), // prettier-ignore
    el(
      'tbody',
      {},
      some.map(([said]) =>
        el(
          'tr',
          {},
          el('td', { dir: 'auto' }, said?.words ?? ''),
          articles.map(() => el('td', {}, '\u2610')),
        ),
      ),
    ),
  )
}

function key(sheet: Worksheet): Markup {
  const fact = (said: Fact): Markup =>
    el(
      'li',
      {},
      said.map(({ article, words }) => passage(LETTERS(article), words)),
    )
  const answer = (texts: readonly string[]): Markup => el('li', {}, texts.map((text) => el('p', { dir: 'auto' }, text))) // prettier-ignore
  const list = (title: string, items: readonly Markup[]): Markup | null =>
    items.length === 0 ? null : all(el('h3', {}, title), el('ol', { class: 'facts' }, items))
  return el(
    'section',
    { class: 'newpage' },
    el('h2', {}, 'Key for the teacher'),
    list(`Facts that ${everyReport(sheet)} include`, sheet.shared.map(fact)),
    list(SOME_TITLE, sheet.some.map(fact)),
    list(perhapsTitle(sheet), sheet.perhaps.map(fact)),
    list(
      'Where they differ',
      sheet.differences.map(({ answers }) => answer(answers)),
    ),
    el(
      'section',
      { class: 'method' },
      el('h2', {}, 'Method'),
      sheet.method.map((line) => el('p', { dir: 'auto' }, line)),
    ),
  )
}
