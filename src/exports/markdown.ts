/** Markdown: tables of passages and differences. Every word of a stranger is escaped, so that it stays words in any renderer. */
import { decisionWord } from './decision.js'
import { emphasised, type Piece } from './emphasis.js'
import { when } from './method.js'
import { bodyBlocks } from '../core/notes/body.js'
import { oneLine } from './plain.js'
import { alsoWords, cellWords, CLASS_WORD, copiedWords, countWords, isDecided, LETTER, movedWords, type NoteEntry, type PairReport, type PassageText, type Report, type Row, type Run } from './report.js' // prettier-ignore

export function markdownReport(report: Report): string {
  const parts = [
    `# ${escaped(report.title)}`,
    `Comparison of ${String(report.articles.length)} articles, ${when(report.made.at)}.`,
    'Marks: **=** both say it, **D** they differ (**bold**), **+** one adds detail (*italic*), **O** only in one, **N** a note.',
    ...checks(report),
    ...(report.claims.length > 0 && report.articles.length > 2 ? claims(report) : []),
    ...report.pairs.flatMap((pair) => pairParts(pair)),
    ...noteParts('Notes', report.notes),
    ...noteParts('Notes that need re-attaching', report.waiting),
    '## Method',
    ...report.method.map(escaped),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Words that may begin a line. */
const escaped = (text: string): string => lineStart(inline(text))

/** What a line begins with could be read as a heading, a list or a rule. */
function lineStart(line: string): string {
  return line.replace(/^(?=#|[-+](?:[-+\s]|$))/, '\\').replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')
}

/**
 * Escapes what Markdown, its tables, its usual extensions or HTML inside it would read as more than words, and nothing else: who looks at
 * the source finds “2.4” and “34-year-old” as they are.
 */
function inline(text: string): string {
  return oneLine(text)
    .replace(/[\\`*{}[|~^$]|\](?=[([:])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|#(?=\d)/gu, (sign) => `\\${sign}`)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=\/)/g, '&#58;')
    .replace(/@/g, '&#64;')
    .replace(/\bwww(?=\.)/gi, (www) => `${www.slice(0, 2)}&#${String(www.charCodeAt(2))};`)
    .replace(BARE_ADDRESS, '\\.')
}

/** The last dot of "example.org", of which some renderers make a link. What files end in is no such name. */
const BARE_ADDRESS = /(?<=[\p{L}\p{N}])\.(?!(?:txt|html?|docx?|pdf|eml|rtf|odt|json|csv)(?![\p{L}\p{N}.]))(?=\p{L}{2,}(?![\p{L}\p{N}]))/gu // prettier-ignore

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function pairParts(pair: PairReport): readonly string[] {
  const rows = pair.rows.map((row) => [
    sideCell(row, 'a'),
    `${classWords(row)}${row.byPerson ? ' (by hand)' : ''}`,
    sideCell(row, 'b'),
  ])
  const decided = isDecided(pair)
  const found = pair.differences.map((one) => [
    String(one.number),
    one.name + (one.significance === 'style' ? ' (style)' : ''),
    one.a === null ? '(no such words)' : `“${escaped(one.a)}”`,
    one.b === null ? '(no such words)' : `“${escaped(one.b)}”`,
    escaped(one.message),
    ...(decided ? [decisionWord(one)] : []),
  ])
  return [
    `## ${escaped(pair.a.name)} and ${escaped(pair.b.name)}`,
    escaped(countWords(pair)),
    table([`A: ${headLine(pair.a)}`, 'Class', `B: ${headLine(pair.b)}`], rows),
    ...(found.length === 0
      ? []
      : ['### Differences', table(['No.', 'Kind', 'A', 'B', 'What differs', ...(decided ? ['Decision'] : [])], found)]),
    ...(pair.copied.length === 0
      ? []
      : ['### Word for word the same', ...pair.copied.map((one) => `- ${escaped(copiedWords(one))}`)]),
  ]
}

function classWords(row: Row): string {
  const word = row.dismissed ? 'dismissed' : `**${LETTER[row.class]}** ${CLASS_WORD[row.class]}`
  return [word, ...row.notes.map((number) => `N${String(number)}`)].join(' ')
}

function headLine({ outlet, dated, file }: PairReport['a']): string {
  return [outlet ?? 'outlet not stated', dated, file].map(escaped).join(', ')
}

function sideCell(row: Row, side: 'a' | 'b'): string {
  const moved = side === 'b' ? movedWords(row) : null
  const lines = [...(moved === null ? [] : [moved]), ...row.also.filter((one) => one.side === side).map((one) => alsoWords(one, row, side))] // prettier-ignore
  return [cell(row[side]), ...lines.map((line) => `(${escaped(line)})`)].filter((part) => part !== '').join('<br>')
}

function cell(passages: readonly PassageText[]): string {
  return passages.map(({ runs }) => emphasised(runs.map(pieceOf), inline)).join('<br>')
}

function pieceOf({ text, diverge, adds, differences, notes }: Run): Piece {
  const marks = [...differences.map(String), ...notes.map((number) => `N${String(number)}`)]
  return { text, style: diverge ? '**' : adds ? '*' : '', behind: marks.length === 0 ? '' : ` (${marks.join(', ')})` }
}

/** What is odd inside one article, as the window says it. */
function checks({ articles }: Report): readonly string[] {
  const lines = articles.flatMap(({ name, checks: messages }) => messages.map((message) => `- ${escaped(name)}: ${escaped(message)}`)) // prettier-ignore
  return lines.length === 0 ? [] : ['## Worth a look in the articles themselves', lines.join('\n')]
}

function claims(report: Report): readonly string[] {
  const rows = report.claims.map(({ label, cells, diverges }) => [
    (diverges ? `**${LETTER.diverge}** ` : '') + escaped(label),
    ...cells.map((cell) => escaped(cellWords(cell))),
  ])
  return ['## Who reports what', table(['Claim', ...report.articles.map(({ name }) => escaped(name))], rows)]
}

function noteParts(title: string, entries: readonly NoteEntry[]): readonly string[] {
  if (entries.length === 0) return []
  return [
    `## ${title}`,
    ...entries.flatMap((entry) => {
      const by = [entry.author, when(entry.note.modified)].filter((part) => part !== null).map(escaped)
      const tags = [...(entry.label === null ? [] : [entry.label]), ...entry.tags].map(escaped)
      const head = `**N${String(entry.number)}** ${escaped(entry.about)} (${by.join(', ')})`
      return [
        tags.length === 0 ? head : `${head} · ${tags.join(', ')}`,
        ...entry.quotations.map(({ from, words }) => `> ${escaped(words)} (${escaped(from)})`),
        ...bodyBlocks(entry.body).map(bodyLine),
      ]
    }),
  ]
}

function bodyLine({ kind, inlines }: ReturnType<typeof bodyBlocks>[number]): string {
  const pieces = inlines.map(({ text, strong, emphasis }): Piece => ({
    text,
    style: strong || kind === 'heading' ? '**' : emphasis ? '*' : '',
    behind: '',
  }))
  const words = emphasised(pieces, inline).trim()
  if (kind === 'item') return `- ${lineStart(words)}`
  return kind === 'quote' ? `> ${lineStart(words)}` : lineStart(words)
}
