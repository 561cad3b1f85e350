/** `crossread compare --jsonl`: one story a line in, its comparison a line out. */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { compareStory } from '../core/compare.js'
import { articleSchema } from '../core/model.js'
import { UsageError, type ExitCode } from './failures.js'
import { eachLine } from './lines.js'
import type { Terminal } from './terminal.js'

/** Articles of one story; pairs grow as their square. */
const MOST = 60

const schema = z.object({ id: z.unknown(), title: z.string().nullish(), articles: z.array(articleSchema).min(1) })

function mostOf(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { jsonl: { type: 'boolean' }, most: { type: 'string', default: String(MOST) } },
  })
  if (!/^[1-9]\d{0,4}$/.test(values.most)) throw new UsageError(`--most must be a number from 1, not "${values.most}"`)
  return Number(values.most)
}

export function compareLines(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const most = mostOf(args)
  return eachLine(terminal, {
    schema,
    work: ({ id, title, articles }) => {
      if (articles.length > most)
        throw new Error(`the story has ${articles.length} articles; up to ${most} are compared (--most N)`)
      const ids = new Set(articles.map((article) => article.id))
      if (ids.size < articles.length) throw new Error('two articles of the story have the same id')
      return { id, ...compareStory(articles, title ?? null) }
    },
  })
}
