/** `crossread align`: two lists of sentences. */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { alignSentenceLists } from '../core/compare.js'
import { UsageError, type ExitCode } from './failures.js'
import { eachLine } from './lines.js'
import type { Terminal } from './terminal.js'

const schema = z.object({ id: z.unknown(), a: z.array(z.string()), b: z.array(z.string()) })

function minScoreOf(args: readonly string[]): number | undefined {
  const { values } = parseArgs({ args: [...args], options: { 'min-score': { type: 'string' } } })
  const given = values['min-score']
  if (given === undefined) return undefined
  const score = Number(given)
  if (given.trim() === '' || !(score >= 0 && score <= 1))
    throw new UsageError(`--min-score must be a number from 0 to 1, not "${given}"`)
  return score
}

export function align(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const minScore = minScoreOf(args)
  return eachLine(terminal, {
    schema,
    work: ({ id, a, b }) => ({ id, links: alignSentenceLists(a, b, minScore) }),
  })
}
