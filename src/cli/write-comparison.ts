/** Writes a comparison: JSON piece by piece as it is made, other formats through `exports`. */
import { SCHEMA, type Article, type Claim, type Entity, type Pair, type Story } from '../core/model.js'
import type { CompareOptions } from './compare-options.js'
import type { Put } from './out.js'
import type { Terminal } from './terminal.js'

/** What is known of one story, or of the pair asked for. */
export interface Compared {
  readonly pairs: readonly Pair[]
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
}

export interface ComparisonToWrite {
  readonly options: CompareOptions
  readonly articles: readonly Article[]
  readonly stories: readonly Story[]
  readonly pair: readonly [Article, Article] | null
  readonly compared: AsyncGenerator<Compared>
  readonly folder: string | null
  readonly terminal: Terminal
}

/** `[` items `]`, an item a line, written as they come. */
async function putList(put: Put, items: Iterable<unknown> | AsyncIterable<unknown>): Promise<void> {
  let between = ''
  await put('[')
  for await (const item of items) {
    await put(`${between}\n${JSON.stringify(item)}`)
    between = ','
  }
  await put(between === '' ? ']' : '\n]')
}

async function writeJson({ articles, stories, compared }: ComparisonToWrite, put: Put): Promise<void> {
  const claims: Claim[] = []
  const entities: Entity[] = []
  const pairs = async function* (): AsyncGenerator<Pair> {
    for await (const each of compared) {
      claims.push(...each.claims)
      entities.push(...each.entities)
      yield* each.pairs
    }
  }
  await put(`{"schema":${JSON.stringify(SCHEMA)},\n"articles":`)
  await putList(put, articles)
  await put(',\n"stories":')
  await putList(put, stories)
  await put(',\n"pairs":')
  await putList(put, pairs())
  await put(',\n"claims":')
  await putList(put, claims)
  await put(',\n"entities":')
  await putList(put, entities)
  await put('}\n')
}

export async function writeComparison(comparison: ComparisonToWrite, put: Put): Promise<void> {
  if (comparison.options.format === 'json') await writeJson(comparison, put)
  else throw new Error(`${comparison.options.format} is not yet written`)
}
