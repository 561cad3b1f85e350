/** From a comparison and its notes to the report that every readable format writes. */
import type { Article, Claim } from '../core/model.js'
import { attachNotes } from '../core/notes/attach.js'
import { foremost } from '../core/story/foremost.js'
import { createTellingClaim } from '../core/story/telling-claim.js'
import { headOf } from './heads.js'
import { methodOf } from './method.js'
import type { ExportInput } from './model.js'
import { noteEntries } from './noteEntries.js'
import { pairReport, wordsOf } from './pairReport.js'
import { oneLine } from './plain.js'
import type { ArticleHead, ClaimCell, ClaimRow, Report } from './report.js'
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
  const differing = differingIn(scope)
  return scope.claims.map((claim) => ({
    label: oneLine(claim.label),
    passage: passageOf(claim, scope.articles),
    cells: heads.map((_, at) => cellOf(claim, scope.articles[at], differing.get(claim) ?? new Set())),
    diverges: differing.has(claim),
  }))
}

/** Passages that differ, by the claim that the difference is told in. */
function differingIn({ claims, articles, pairs }: Scoped): ReadonlyMap<Claim, ReadonlySet<string>> {
  const owner = new Map(articles.flatMap(({ id, sentences }) => sentences.map((one) => [one.id, id] as const)))
  const telling = createTellingClaim(claims, (id) => owner.get(id))
  const differing = new Map<Claim, Set<string>>()
  for (const { a, b } of pairs.flatMap(({ shown }) => shown.links.filter(({ relation }) => relation === 'diverge'))) {
    const claim = telling(a, b)
    if (claim === null) continue
    const own = differing.get(claim) ?? new Set()
    differing.set(claim, own)
    for (const id of [...a, ...b]) own.add(id)
  }
  return differing
}

/** The label alone where its article is not in the scope. */
function passageOf({ sentences, label }: Claim, articles: readonly Article[]): string {
  const words = articles.map((article) => wordsOf(article, sentences.slice(0, 1))).find((found) => found !== '')
  return words ?? oneLine(label)
}

function cellOf(claim: Claim, article: Article | undefined, differing: ReadonlySet<string>): ClaimCell | null {
  if (article === undefined) return null
  const own = new Set(article.sentences.map(({ id }) => id))
  const passages = claim.sentences.filter((id) => own.has(id))
  if (passages.length === 0) return null
  const first = foremost(passages, (id) => differing.has(id))
  const others = passages.filter((id) => !first.includes(id))
  return { words: wordsOf(article, first), more: others.map((id) => wordsOf(article, [id])) }
}
