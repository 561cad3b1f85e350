/** Everything that follows from the pair, the annotations and the settings, made anew when one of them changes. */
import type { AlsoIn } from '../../api/contract.js'
import { compareModel, withOthers } from '../model/compare-model.js'
import { findInPair } from '../model/find.js'
import type { AppData, Reveal } from './app-state.js'

/** The change with what follows from it. The current difference and the cursor stay while they still exist. */
export function withModel(state: AppData, change: Partial<AppData>): Partial<AppData> {
  const next = { ...state, ...change }
  if (next.pair.status !== 'ready') return { ...change, model: null, current: null, cursor: null, chosenLink: null }
  const model = compareModel(next.pair.value, next.annotations, {
    showStyle: next.settings.showStyle,
    alsoIn: next.alsoIn,
    compared: next.comparing === 'done',
  })
  const hits = findInPair(model, next.find.query)
  return {
    ...change,
    model,
    current: model.items.some(({ key }) => key === next.current) ? next.current : null,
    cursor: next.cursor !== null && model.passage.has(next.cursor) ? next.cursor : null,
    chosenLink: next.chosenLink !== null && model.links.has(next.chosenLink) ? next.chosenLink : null,
    find: { ...next.find, hits, at: Math.min(next.find.at, hits.length - 1) },
  }
}

/** What the other articles of the story report, laid over the model as it stands. */
export const withOthersOf = ({ model }: AppData, alsoIn: AlsoIn): Partial<AppData> => ({
  alsoIn,
  ...(model ? { model: withOthers(model, alsoIn) } : {}),
})

/** A change that scrolls the passage into view, with both sides where the rows have them. */
export const revealing = ({ reveal }: AppData, passage: string, how: Reveal['how']): Partial<AppData> => ({
  reveal: { passage, how, serial: (reveal?.serial ?? 0) + 1 },
  moved: null,
})
