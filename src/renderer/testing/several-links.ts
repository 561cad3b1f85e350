/** The invented story with passages that have several links each, which an engine that reads leads and headlines finds. */
import type { PairView } from '../../api/contract.js'
import type { DecidedLink } from '../../core/notes/model.js'
import { storyPair } from './story.js'

const link = (id: string, a: string, b: string, score: number): DecidedLink => ({
  id,
  a: [`post.${a}`],
  b: [`mail.${b}`],
  relation: 'agree',
  strength: 'paraphrase',
  score,
  differences: [],
  additions: [],
  evidence: [],
})

/**
 * The first paragraph of A is linked to the headline, the first (it differs) and the last paragraph of B, in this order; the second one of
 * A, too, to the first of B, so that both stand in one row.
 */
export function severalLinks(): PairView {
  const view = storyPair('post', 'mail')
  if (!view) throw new Error('the story has no such pair')
  const more = [link('to-headline', '1', 'h', 0.99), link('to-lead', '2', '1', 0.7)]
  return { ...view, pair: { ...view.pair, links: [...more, ...view.pair.links, link('to-end', '1', '14', 0.6)] } }
}
