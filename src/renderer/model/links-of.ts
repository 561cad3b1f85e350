/** Which of the links of a passage is meant where one is shown. */
import { sureness } from '../../core/shown.js'
import type { CompareModel, LinkView } from './compare-model.js'
import type { Passage } from '../../core/side-by-side/passages.js'

/** The links that a passage takes part in. */
export const linksOf = (model: CompareModel, { links }: Passage): readonly LinkView[] =>
  links.flatMap((id) => model.links.get(id) ?? [])

/**
 * The one that was chosen; else one with a passage that stands alongside, for this is what the eye takes the row to say; else any. Among
 * several the one that differs, then the surest.
 */
export function linkOf(model: CompareModel, passage: Passage, chosen: string | null = null): LinkView | null {
  const links = linksOf(model, passage)
  const alongside = links.filter((link) => besideIn(model, link, passage) !== undefined)
  const [first] = [...(alongside.length > 0 ? alongside : links)].sort(
    (one, other) => weightOf(other) - weightOf(one) || sureness(other.link) - sureness(one.link),
  )
  return links.find(({ link }) => link.id === chosen) ?? first ?? null
}

/** The passage of the other side that a link ties to this one: what stands alongside, else the first. */
export const counterpart = (model: CompareModel, link: LinkView, passage: Passage): Passage | null =>
  besideIn(model, link, passage) ?? endsOpposite(link, passage)[0] ?? null

export const endsOpposite = (link: LinkView, { side }: Passage): readonly Passage[] => link[side === 'a' ? 'b' : 'a']

function besideIn(model: CompareModel, link: LinkView, passage: Passage): Passage | undefined {
  const row = model.rowOf.get(passage.key)
  return row?.kind === 'linked'
    ? endsOpposite(link, passage).find(({ key }) => model.rowOf.get(key) === row)
    : undefined
}

const weights: Readonly<Record<LinkView['class'], number>> = { diverge: 2, adds: 1, agree: 0 }
const weightOf = (link: LinkView): number => weights[link.class]
