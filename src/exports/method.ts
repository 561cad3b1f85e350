/** How an export was made, so that whoever gets it can judge it: files, versions, settings, what a person corrected, what was left out. */
import { SCHEMA } from '../core/model.js'
import { filesOf } from '../core/notes/attach.js'
import type { AdditionVerdict, Correction } from '../core/notes/model.js'
import type { ExportInput } from './model.js'
import { oneLine } from './plain.js'
import { type ArticleHead, CLASS_WORD, type PairReport, type RowClass, rowClasses } from './report.js'
import type { Scoped } from './scope.js'

export function methodOf(
  input: ExportInput,
  scope: Scoped,
  heads: readonly ArticleHead[],
  pairs: readonly PairReport[],
): readonly string[] {
  return [
    `Made with Crossread ${oneLine(input.made.version)} on ${when(input.made.at)} (format ${SCHEMA}). The comparison was made on one computer; nothing was sent anywhere.`,
    'Crossread matches passages that state the same thing and marks the words in which they differ. It does not say which report is right. A passage that is not found in an article is "not mentioned" there; that is not a judgement.',
    `Files: ${heads.map(fileLine).join(' ')}`,
    settingsLine(input, scope),
    handLine(input, scope, pairs),
    leftOutLine(input, heads, pairs),
  ].filter((line) => line !== '')
}

/** '2025-05-07T10:00:00Z' as '2025-05-07 10:00 UTC'; anything else as it stands. */
export function when(time: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(time)
  return parts === null ? oneLine(time) : `${parts[1] ?? ''} ${parts[2] ?? ''} UTC`
}

function fileLine(head: ArticleHead): string {
  const parts = [
    head.outlet ?? 'outlet not stated',
    head.title === null ? 'no title' : `“${head.title}”`,
    head.dated,
    `${String(head.words)} words`,
  ]
  return `${head.file} (${parts.join(', ')}).`
}

function settingsLine({ options }: ExportInput, { chosen }: Scoped): string {
  const order = options.order === 'document' ? 'in the order of the first article' : 'by class, strongest first'
  const notes = options.notes ? 'with notes' : 'without notes'
  const part = chosen === null ? 'all passages' : `a selection of ${count(chosen, 'pair')} of passages`
  return `Settings: ${part}, ${order}, ${notes}.`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`
}

/** What people corrected in these files. */
function handLine({ annotations }: ExportInput, { articles, pairs }: Scoped, reports: readonly PairReport[]): string {
  const files = new Set(articles.map(({ file }) => file))
  const about = annotations.corrections.filter((one) => filesOf(one).every((file) => files.has(file)))
  const differences = pairs.flatMap(({ pair }) => pair.links.flatMap((link) => link.differences))
  const verdicts = (name: string): number => differences.filter(({ verdict }) => verdict === name).length
  const additions = (name: AdditionVerdict): number => reports.reduce((sum, one) => sum + one.additions[name], 0)
  const parts: readonly (readonly [number, string, string])[] = [
    [pairs.flatMap(({ pair }) => pair.links).filter(({ by }) => by === 'person').length, 'link made or changed', 'links made or changed'], // prettier-ignore
    [about.filter(isKind('unlink')).length, 'link taken apart', 'links taken apart'],
    [verdicts('accepted'), 'difference accepted', 'differences accepted'],
    [verdicts('dismissed'), 'difference dismissed', 'differences dismissed'],
    [verdicts('relabelled'), 'difference re-labelled', 'differences re-labelled'],
    [additions('accepted'), 'addition accepted', 'additions accepted'],
    [additions('dismissed'), 'addition dismissed', 'additions dismissed'],
    [
      about.filter(isKind('metadata')).length,
      'title, outlet, author or date typed in',
      'titles, outlets, authors or dates typed in',
    ],
    [about.filter(isKind('furniture')).length, 'piece of page furniture decided', 'pieces of page furniture decided'],
  ]
  const said = parts.flatMap(([number, one, many]) => (number === 0 ? [] : [count(number, one, many)]))
  return said.length === 0 ? 'Corrected by hand: nothing.' : `Corrected by hand: ${said.join(', ')}.`
}

function isKind(kind: Correction['decision']['kind']): (correction: Correction) => boolean {
  return ({ decision }) => decision.kind === kind
}

function leftOutLine({ options }: ExportInput, heads: readonly ArticleHead[], pairs: readonly PairReport[]): string {
  const furniture = heads.reduce((sum, head) => sum + head.furniture, 0)
  const hidden = rowClasses.flatMap((name) => hiddenRows(name, options.hidden.includes(name), pairs))
  const others = [
    ...(options.hidden.includes('adds') ? ['marks on added detail'] : []),
    ...(options.hidden.includes('style') ? ['differences of style (spelling, case, punctuation)'] : []),
    ...(options.hidden.includes('note') || !options.notes ? ['notes'] : []),
    ...(furniture > 0 ? [count(furniture, 'block of page furniture', 'blocks of page furniture')] : []),
    ...(pairs.some(({ cutShort }) => cutShort) ? ['what a search that ran out of its time did not reach'] : []),
  ]
  const all = [...hidden, ...others]
  return all.length === 0 ? 'Left out: nothing.' : `Left out: ${all.join('; ')}.`
}

function hiddenRows(name: RowClass, isHidden: boolean, pairs: readonly PairReport[]): readonly string[] {
  if (!isHidden || name === 'adds') return []
  const rows = pairs.reduce((sum, { counts, dismissedRows }) => sum + counts[name] + (name === 'only' ? dismissedRows : 0), 0) // prettier-ignore
  return [`${count(rows, 'row')} of the class “${CLASS_WORD[name]}”`]
}
