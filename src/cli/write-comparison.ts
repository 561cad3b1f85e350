/** Writes a comparison: JSON piece by piece as it is made, other formats through `exports`. */
import { SCHEMA, type Claim, type Entity, type Pair, type Story } from '../core/model.js'
import type { ReadyArticle } from '../workspace/jobs.js'
import { jsonOf } from '../workspace/packing.js'
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
  readonly articles: readonly ReadyArticle[]
  readonly stories: readonly Story[]
  readonly pair: readonly [ReadyArticle, ReadyArticle] | null
  readonly compared: AsyncGenerator<Compared>
  readonly folder: string | null
  readonly terminal: Terminal
}

/** `[` items `]`, an item a line, written as they come. `toJson` gives the JSON of an item. */
async function putList<T>(put: Put, items: Iterable<T> | AsyncIterable<T>, toJson: (item: T) => string): Promise<void> {
  let between = ''
  await put('[')
  for await (const item of items) {
    await put(`${between}\n${toJson(item)}`)
    between = ','
  }
  await put(between === '' ? ']' : '\n]')
}

/** Entities of several stories under one id become one. */
function mergeEntities(entities: readonly Entity[]): readonly Entity[] {
  const merged = new Map<string, Entity>()
  for (const entity of entities) {
    const known = merged.get(entity.id)
    merged.set(
      entity.id,
      known === undefined ? entity : { ...known, mentions: [...known.mentions, ...entity.mentions] },
    )
  }
  return [...merged.values()]
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
  await putList(put, articles, ({ article }) => jsonOf(article).toString('utf8'))
  await put(',\n"stories":')
  await putList(put, stories, JSON.stringify)
  await put(',\n"pairs":')
  await putList(put, pairs(), JSON.stringify)
  await put(',\n"claims":')
  await putList(put, claims, JSON.stringify)
  await put(',\n"entities":')
  await putList(put, mergeEntities(entities), JSON.stringify)
  await put('}\n')
}

export async function writeComparison(comparison: ComparisonToWrite, put: Put): Promise<void> {
  if (comparison.options.format === 'json') await writeJson(comparison, put)
  else throw new Error(`${comparison.options.format} is not yet written`)
}
