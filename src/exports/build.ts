/** From a comparison and its notes to the report that every readable format writes. */
import type { Claim } from '../core/model.js'
import { attachNotes } from '../core/notes/attach.js'
import { headOf } from './heads.js'
import { methodOf } from './method.js'
import type { ExportInput } from './model.js'
import { noteEntries } from './noteEntries.js'
import { pairReport, wordsOf } from './pairReport.js'
import { oneLine } from './plain.js'
import type { ArticleHead, ClaimRow, Report } from './report.js'
import { scoped, type Scoped } from './scope.js'

/** Throws `ExportFailure` when the scope names something that is not in the comparison. */
export function buildReport(input: ExportInput): Report {
  const scope = scoped(input)
  const withNotes = input.options.notes && !input.options.hidden.includes('note')
  const attachment = attachNotes(withNotes ? input.annotations : { notes: [], corrections: [] }, scope.articles)
  const notes = noteEntries(attachment, scope.articles)
  const heads = scope.articles.map(headOf)
  let counted = 0
  const pairs = scope.pairs.map((pair) => {
    const report = pairReport(pair, notes.numbered, input.options, counted)
    counted += report.differences.length
    return report
  })
  return {
    title: titleOf(scope, heads),
    articles: heads,
    pairs,
    claims: claimRows(scope, heads),
    notes: notes.attached,
    waiting: notes.waiting,
    method: methodOf(input, scope, heads, pairs),
    made: input.made,
  }
}

function titleOf(scope: Scoped, heads: readonly ArticleHead[]): string {
  if (scope.story !== null) return oneLine(scope.story)
  const names = heads.map(({ name }) => name)
  return names.length > 2 ? `${names[0] ?? ''} and ${String(names.length - 1)} others` : names.join(' and ')
}

function claimRows(scope: Scoped, heads: readonly ArticleHead[]): readonly ClaimRow[] {
  const diverging = scope.pairs.flatMap(({ shown }) => shown.links.filter(({ relation }) => relation === 'diverge'))
  const cell = (claim: Claim, at: number): string | null => {
    const article = scope.articles[at]
    const words = article === undefined ? '' : wordsOf(article, claim.sentences)
    return words === '' ? null : words
  }
  return scope.claims.map((claim) => {
    const states = new Set(claim.sentences)
    return {
      label: oneLine(claim.label),
      cells: heads.map((_, at) => cell(claim, at)),
      diverges: diverging.some(({ a, b }) => a.some((id) => states.has(id)) && b.some((id) => states.has(id))),
    }
  })
}
