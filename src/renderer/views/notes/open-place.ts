/** From the list to the articles: chooses them, and goes to the passage. */
import { reattach } from '../../../core/notes/anchor.js'
import { foldText } from '../../../core/notes/folded.js'
import type { Anchor } from '../../../core/notes/model.js'
import { showLost } from '../../inspector/show-lost.js'
import { sides } from '../../model/sides.js'
import type { AppState } from '../../state/app-state.js'

export interface Place {
  readonly files: readonly string[]
  readonly anchors: readonly Anchor[]
}

/** Ids of the first two of these files that are in the folder. */
export function articlesAt({ folder }: AppState, { files }: Place): readonly string[] {
  const found = files.flatMap((file) => folder?.articles.find((article) => article.file === file)?.id ?? [])
  return found.slice(0, 2)
}

/** Where the words are gone, what waits for them is shown instead. */
export async function openPlace(get: () => AppState, place: Place): Promise<void> {
  const [one, other] = articlesAt(get(), place)
  if (one === undefined) return
  const isShown = (id: string): boolean => sides.some((side) => get().chosen[side] === id)
  if (other === undefined && !isShown(one)) await get().choose('a', one)
  if (other !== undefined && !(isShown(one) && isShown(other))) {
    await get().choose('a', one)
    await get().choose('b', other)
  }
  get().setView('compare')
  get().setLayout('inspector', true)
  const passage = passageAt(get(), place)
  if (passage !== null) get().moveCursor(passage)
  else if (place.anchors.length > 0) showLost()
}

function passageAt({ model }: AppState, { anchors }: Place): string | null {
  if (!model) return null
  for (const side of sides) {
    const { article, passages } = model[side]
    const anchor = anchors.find(({ file }) => file === article.file)
    const range = anchor && reattach(anchor, foldText(article.text))
    const passage = range && passages.find(({ start, end }) => range.start >= start && range.start < end)
    if (passage) return passage.key
  }
  return null
}
