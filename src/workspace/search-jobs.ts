/** The jobs of the search index, which need nothing of the engine: the thread that does them is there at once. */
import type { SearchHit } from '../api/contract.js'
import type { Run, SearchJob } from './jobs.js'
import { unpack } from './packing.js'
import { createLocating } from './search-places.js'
import { SearchShards } from './search-shards.js'

/** Articles that are looked into to warm up: as many as for a query. With 40 the first one took twice as long. */
const WARMING = 200

/** The index is made with the first article, or taken up from disk. */
export function createSearchJobs(): Run<SearchJob> {
  let shards = new SearchShards(null)
  const locate: Run<SearchJob>['locate'] = ({ query, ids, inEach, inAll }) => {
    const look = createLocating(query, shards.foldWord)
    const hits: SearchHit[] = []
    for (const id of ids) {
      const text = shards.text(id)
      if (text !== null) hits.push(...look({ id, text }, Math.min(inEach, inAll - hits.length)))
      if (hits.length >= inAll) break
    }
    return hits
  }
  return {
    openIndex: ({ path }) => (shards = new SearchShards(path)).open(),
    index: ({ articles }) => {
      shards.add(articles.map(unpack).map(({ id, text }) => ({ id, text })))
      return null
    },
    unindex: ({ ids }) => {
      shards.remove(ids)
      return null
    },
    saveIndex: ({ which }) => shards.save(which),
    warmIndex: async () => {
      const query = shards.exampleQuery() ?? ''
      // Two words and one: they are looked for in two ways.
      for (const each of new Set([query, query.split(' ', 1).join()]))
        await locate({ query: each, ids: shards.find(each, WARMING), inEach: WARMING, inAll: WARMING ** 2 })
      return null
    },
    find: ({ query, most }) => shards.find(query, most),
    locate,
  }
}
