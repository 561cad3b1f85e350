/** JSON: the contract (`crossread/comparison@1`) with the person's decisions applied, plus the notes and how the file was made. */
import { SCHEMA } from '../core/model.js'
import { filesOf } from '../core/notes/attach.js'
import type { ExportInput } from './model.js'
import { scoped } from './scope.js'

/**
 * Every string is kept exactly as it is: JSON escapes what other programs could stumble over. Hidden classes are left out of nothing
 * here, because half a comparison would not keep the contract; `crossread.settings` tells what was hidden.
 */
export function jsonReport(input: ExportInput): string {
  const { articles, pairs, claims } = scoped(input)
  const ids = new Set(articles.map(({ id }) => id))
  const files = new Set(articles.map(({ file }) => file))
  const about = <T extends Parameters<typeof filesOf>[0]>(items: readonly T[]): readonly T[] =>
    items.filter((item) => filesOf(item).some((file) => files.has(file)))
  const { comparison, annotations, options, made, scope } = input
  return `${JSON.stringify(
    {
      schema: SCHEMA,
      articles,
      stories: comparison.stories.filter((story) => story.articles.some((id) => ids.has(id))),
      pairs: pairs.map(({ pair }) => pair),
      claims,
      entities: comparison.entities.filter(({ mentions }) => mentions.some(({ article }) => ids.has(article))),
      notes: options.notes ? about(annotations.notes) : [],
      corrections: options.notes ? about(annotations.corrections) : [],
      crossread: { version: made.version, made: made.at, scope, settings: options },
    },
    null,
    2,
  )}\n`
}
