/** `crossread sentences`: paragraphs into sentences. */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { splitSentences } from '../core/text/sentences.js'
import type { ExitCode } from './failures.js'
import { eachLine } from './lines.js'
import type { Terminal } from './terminal.js'

const schema = z.object({ id: z.unknown(), text: z.string(), language: z.string().nullish() })

export function sentences(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {} })
  return eachLine(terminal, {
    schema,
    work: ({ id, text, language }) => ({
      id,
      sentences: splitSentences(text, language ?? null).map(({ start, end }) => [start, end]),
    }),
  })
}
