/**
 * Notes, corrections and the differences found, as a W3C Web Annotation collection. Differences are annotations whose creator is the
 * software, with a quotation and a position on each side, so that any annotation tool can show them in the articles.
 */
import { filesOf } from '../core/notes/attach.js'
import { foldText } from '../core/notes/folded.js'
import { makeAnchor } from '../core/notes/anchor.js'
import { toTarget } from '../core/notes/annotationParts.js'
import type { DecidedDifference } from '../core/notes/model.js'
import { writeCollection } from '../core/notes/webAnnotation.js'
import type { Article } from '../core/model.js'
import type { ExportInput } from './model.js'
import type { Report } from './report.js'
import { scoped, type ScopedPair } from './scope.js'

export function jsonldReport(input: ExportInput, report: Report): string {
  const { articles, pairs } = scoped(input)
  const files = new Set(articles.map(({ file }) => file))
  const about = <T extends Parameters<typeof filesOf>[0]>(items: readonly T[]): readonly T[] =>
    input.options.notes ? items.filter((item) => filesOf(item).some((file) => files.has(file))) : []
  const { notes, corrections } = input.annotations
  const extras = {
    label: report.title,
    'crossread:method': report.method,
    generator: { type: 'Software', name: `Crossread ${input.made.version}` },
    created: input.made.at,
  }
  const folded = new Map(articles.map((article) => [article.id, foldText(article.text)]))
  const anchorIn = (article: Article, span: { readonly start: number; readonly end: number }): object =>
    toTarget(makeAnchor(article.file, article.text, span, undefined, folded.get(article.id)))
  const differences = pairs.flatMap((pair) => differenceItems(pair, input, anchorIn))
  const annotations = { notes: about(notes), corrections: about(corrections) }
  return writeCollection({ annotations, foreign: differences, extras })
}

type AnchorIn = (article: Article, span: { readonly start: number; readonly end: number }) => object

function differenceItems(
  { shown: { links, repeats }, a, b }: ScopedPair,
  input: ExportInput,
  anchorIn: AnchorIn,
): readonly object[] {
  const hidden = new Set(input.options.hidden)
  const listed = (one: DecidedDifference): boolean =>
    !repeats.has(one) && !hidden.has('diverge') && (one.significance === 'fact' || !hidden.has('style'))
  return links.flatMap((link) =>
    link.differences.filter(listed).map((one, i) => ({
      id: `urn:crossread:difference:${encodeURIComponent(link.id.replace(/\p{Surrogate}/gu, '\uFFFD'))}:${String(i + 1)}`,
      type: 'Annotation',
      motivation: 'describing',
      creator: one.by === 'person' ? { type: 'Person' } : { type: 'Software', name: `Crossread ${input.made.version}` },
      created: input.made.at,
      'crossread:kind': one.kind,
      'crossread:significance': one.significance,
      ...(one.verdict === null ? {} : { 'crossread:verdict': one.verdict }),
      body: [{ type: 'TextualBody', purpose: 'describing', value: one.message, format: 'text/plain' }],
      target: [...(one.a === null ? [] : [anchorIn(a, one.a)]), ...(one.b === null ? [] : [anchorIn(b, one.b)])],
    })),
  )
}
