/** The two chosen articles: their texts at once where comparing takes a while, then their marks, then what others report. */
import type { PairView } from '../../api/contract.js'
import type { Article } from '../../core/model.js'
import type { CompareModel } from '../model/compare-model.js'
import type { Passage } from '../../core/side-by-side/passages.js'
import type { AppState } from './app-state.js'
import type { Context } from './context.js'
import { withModel, withOthersOf } from './derive.js'
import { nextTask } from './next-task.js'

/** Milliseconds that the comparison may take before the texts are shown without it: one that is there sooner makes nothing move. */
const PATIENCE = 120
/** Milliseconds that the pair before may stay when another is asked for. */
const LONGEST_BEHIND = 300
/** How often what others report is asked for when something else stops it. */
const TRIES = 4

interface Ids {
  readonly a: string
  readonly b: string
}

export async function loadPair(context: Context): Promise<void> {
  const { api, get, set } = context
  const { a, b } = get().chosen
  if (a === null || b === null) {
    set(withModel(get(), { pair: { status: 'none' }, comparing: 'done', counting: false, alsoIn: {} }))
    return
  }
  const ids = { a, b }
  const isOther = !showsChosen(get())
  if (get().pair.status !== 'ready') wait(context)
  let answered = false
  const timers = [
    setTimeout(() => void showTexts(context, ids, () => answered), PATIENCE),
    setTimeout(() => wait(context), LONGEST_BEHIND),
  ]
  const result = await api.call('pair.get', ids)
  answered = true
  timers.forEach(clearTimeout)
  // It is taken in by a task of its own: reading what came was one already.
  await nextTask()
  // Somebody chose other articles meanwhile: this answer is no longer wanted.
  if (!isChosen(context, ids)) return
  if (result.ok) takeIn(context, ids, result.value, isOther)
  else if (result.failure.code !== 'cancelled' || !(await showTexts(context, ids, () => false)))
    set(withModel(get(), { pair: { status: 'failed', failure: result.failure }, comparing: 'done' }))
  // What was compared before stays as it was.
  else if (get().comparing === 'running') set(withModel(get(), { comparing: 'stopped' }))
}

/** Answers come in any order: one that is late must not take away what a quicker one brought. */
function wait({ get, set }: Context): void {
  if (!showsChosen(get())) set(withModel(get(), { pair: { status: 'loading' } }))
}

const isChosen = ({ get }: Context, { a, b }: Ids): boolean => get().chosen.a === a && get().chosen.b === b

/** The files that are shown are those that are chosen, changed or not. */
function showsChosen({ chosen, folder, pair }: AppState): boolean {
  if (pair.status !== 'ready') return false
  const fileOf = (id: string | null): string | undefined => folder?.articles.find((article) => article.id === id)?.file
  return fileOf(chosen.a) === pair.value.a.file && fileOf(chosen.b) === pair.value.b.file
}

/** Places are counted by side and passage: in other articles the same number is another place, and once compared passages are others. */
const nowhere = {
  cursor: null,
  current: null,
  chosenLink: null,
  linkingFrom: null,
  notedWords: null,
  moved: null,
} as const

function takeIn(context: Context, ids: Ids, view: PairView, isOther: boolean): void {
  const { get, set } = context
  const before = get()
  const begins = isOther || before.comparing !== 'done'
  const next = { pair: { status: 'ready', value: view }, comparing: 'done', counting: true } as const
  // What others report of the same sentences stays until it is told anew.
  const others = begins || !haveSameSentences(before, view) ? { alsoIn: {} } : {}
  const after = withModel(before, { ...next, ...others, ...(begins ? nowhere : {}), opened: new Set() })
  set(begins ? { ...after, ...followed(before, after.model ?? null) } : after)
  // What was set is drawn by this very task; to ask for more is one of its own.
  void nextTask().then(() => countOthers(context, ids, view))
}

/** Sentences are numbered: where lines were restored or left out, the same number is another sentence. */
function haveSameSentences({ pair }: AppState, view: PairView): boolean {
  if (pair.status !== 'ready') return false
  const placesOf = ({ sentences }: Article): string => sentences.map(({ start, end }) => `${start} ${end}`).join()
  return placesOf(pair.value.a) === placesOf(view.a) && placesOf(pair.value.b) === placesOf(view.b)
}

/** The passage of a newer model in which a passage of the one before begins; null where the article is another. */
function whereNow(passage: Passage | undefined, before: CompareModel, after: CompareModel): Passage | null {
  if (!passage || before[passage.side].article.id !== after[passage.side].article.id) return null
  const holds = ({ side, start, end }: Passage): boolean =>
    side === passage.side && start <= passage.start && passage.start < end
  return [...after.passage.values()].find(holds) ?? null
}

/** Where a person stands in texts that were shown before they were compared, and what a note is being written on there. */
function followed(before: AppState, after: CompareModel | null): Partial<AppState> {
  const { model, cursor, notedWords } = before
  if (model === null || after === null) return {}
  const at = whereNow(cursor === null ? undefined : model.passage.get(cursor), model, after)
  const noted = notedWords && whereNow(notedWords.passage, model, after)
  return {
    ...(at ? { cursor: at.key } : {}),
    ...(notedWords && noted ? { notedWords: { ...notedWords, passage: noted } } : {}),
  }
}

/** Asks for what others report of this view of the pair, unless a newer one came meanwhile: that one asks for itself. */
async function countOthers({ api, get, set }: Context, ids: Ids, view: PairView): Promise<void> {
  const isShown = (): boolean => {
    const { pair } = get()
    return pair.status === 'ready' && pair.value === view
  }
  for (let times = 0; times < TRIES && isShown(); times += 1) {
    const others = await api.call('pair.others', ids)
    if (!isShown()) return
    if (others.ok) set({ ...withOthersOf(get(), others.value), counting: false })
    // Another window of the app that chooses a pair stops the counting for this one.
    if (others.ok || others.failure.code !== 'cancelled') break
  }
  if (isShown()) set({ counting: false })
}

/** Both texts with nothing said of them yet. Resolves to whether they are there. */
async function showTexts(context: Context, ids: Ids, isLate: () => boolean): Promise<boolean> {
  const { api, get, set } = context
  const shown = get().pair
  if (shown.status === 'ready' && shown.value.a.id === ids.a && shown.value.b.id === ids.b) {
    if (get().comparing === 'stopped') set(withModel(get(), { comparing: 'running' }))
    return true
  }
  const [a, b] = await Promise.all([api.call('article.get', { id: ids.a }), api.call('article.get', { id: ids.b })])
  if (!a.ok || !b.ok || isLate() || !isChosen(context, ids)) return false
  const pair = { status: 'ready', value: textsOnly(a.value, b.value) } as const
  set(withModel(get(), { pair, comparing: 'running', counting: false, alsoIn: {}, opened: new Set(), ...nowhere }))
  return true
}

const textsOnly = (a: Article, b: Article): PairView => ({
  a,
  b,
  pair: { a: a.id, b: b.id, links: [], onlyA: [], onlyB: [], onlyVerdicts: {}, waiting: [], copied: [] },
})
