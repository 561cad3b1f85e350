/** Moving about: views, cursor, differences, folding, finding. */
import { type Letter, marksBehind, nextMark } from '../model/badge.js'
import { announceItem, describePassage, otherSide } from '../model/describe.js'
import { findInPair } from '../model/find.js'
import { linkOf } from '../model/links-of.js'
import { subjectOf } from '../model/subject.js'
import { countOf, oppositePassage, step, visibleItems } from '../model/walk.js'
import type { Side } from '../../core/model.js'
import type { AppActions, AppState } from './app-state.js'
import { type Context, ask } from './context.js'
import { revealing, withModel } from './derive.js'

type ReadingActions = Pick<
  AppActions,
  | 'setView'
  | 'saveSettings'
  | 'toggleClass'
  | 'setLayout'
  | 'setCursor'
  | 'moveCursor'
  | 'chooseLink'
  | 'moveSide'
  | 'hoverPassage'
  | 'showMarks'
  | 'select'
  | 'stepDifference'
  | 'toggleFolded'
  | 'openFold'
  | 'setFind'
  | 'openFind'
  | 'stepFind'
  | 'search'
  | 'setNarrowSide'
  | 'compareAnyway'
  | 'putAwayMessage'
  | 'startLinking'
>

export function readingActions(context: Context): ReadingActions {
  const { get, set } = context
  return {
    setView: (view) => set({ view }),
    saveSettings: async (change) => {
      const settings = { ...get().settings, ...change }
      // Only what the model is made from makes it anew: on long articles that takes time.
      const changesModel = settings.showStyle !== get().settings.showStyle
      set(changesModel ? withModel(get(), { settings }) : { settings })
      await ask(context, 'settings.save', settings)
    },
    toggleClass: (mark) => {
      const { hiddenClasses } = get().settings
      const hides = !hiddenClasses.includes(mark)
      void get().saveSettings({
        hiddenClasses: hides ? [...hiddenClasses, mark] : hiddenClasses.filter((other) => other !== mark),
      })
    },
    setLayout: (key, value) => void get().saveSettings({ layout: { ...get().settings.layout, [key]: value } }),
    setCursor: (cursor) => {
      if (get().cursor !== cursor) set(standingAt(get(), cursor))
    },
    moveCursor: (passage, link = null) =>
      set({ ...standingAt(get(), passage, link), ...revealing(get(), passage, 'focus') }),
    chooseLink: (chosenLink) => set({ chosenLink, current: null }),
    hoverPassage: (key) => {
      const hover = key === null ? null : linkUnder(get(), key)
      if (get().hover !== hover) set({ hover })
    },
    showMarks: (passages, letter) => {
      showMarks(context, passages, letter)
    },
    select: (item) => select(context, item),
    stepDifference: (direction) => stepDifference(context, direction),
    toggleFolded: () => {
      const folded = !get().folded
      const around = get().cursor ?? passageOfCurrent(get())
      set({ folded, opened: new Set(), ...(around === null ? {} : revealing(get(), around, 'keep')) })
      get().say(folded ? 'Passages that agree are folded' : 'Passages that agree are shown')
    },
    moveSide: (side, by) => moveSide(context, side, by),
    openFold: (key) => set({ opened: new Set([...get().opened, key]) }),
    setFind: (query) => {
      const { model, find } = get()
      set({ find: { ...find, query, hits: model ? findInPair(model, query) : [], at: -1 } })
    },
    openFind: (open) => set({ find: { ...get().find, open } }),
    stepFind: (direction) => stepFind(context, direction),
    search: (query) => search(context, query),
    setNarrowSide: (narrowSide) => set({ narrowSide }),
    compareAnyway: () => set({ anyway: true }),
    putAwayMessage: (message) => set({ putAway: new Set([...get().putAway, message]) }),
    startLinking: (from) => (from === null ? stopLinking(context) : startLinking(context, from)),
  }
}

function moveSide({ get, set }: Context, side: Side | null, by: number): void {
  const before = get().moved
  set({ moved: side === null || by === 0 ? null : { side, by } })
  const after = get().moved
  if (after && after.side !== before?.side)
    get().say(`${after.side.toUpperCase()} is moved by itself. Escape, or the next difference, ties both sides again.`)
  if (before && !after) get().say('Both sides are tied again')
}

/**
 * The cursor in this passage. The current difference stays current only while the cursor is in one of its passages; while a passage to
 * link to is being chosen, what it is to be linked to stays in the inspector.
 */
function standingAt(state: AppState, passage: string | null, link: string | null = null): Partial<AppState> {
  if (state.linkingFrom !== null) return { cursor: passage }
  const item = state.model?.items.find(({ key }) => key === state.current)
  const stays = item && (item.a?.key === passage || item.b?.key === passage)
  return { cursor: passage, current: stays ? item.key : null, chosenLink: link }
}

/** The keys that choose work in the other column: there the focus goes, and nothing may lie over it. */
function startLinking({ get, set }: Context, from: string): void {
  const { model, current, cursor, chosenLink } = get()
  const passage = model?.passage.get(from)
  if (!model || !passage) return
  const shown = subjectOf(model, current, cursor, chosenLink)?.link?.link.id ?? null
  const start = oppositePassage(model, from, shown)
  set({
    linkingFrom: from,
    chosenLink: shown,
    drawer: null,
    narrowSide: otherSide(passage.side),
    ...(start === null ? {} : { cursor: start, ...revealing(get(), start, 'focus') }),
  })
}

function stopLinking({ get, set }: Context): void {
  const { linkingFrom: from, model } = get()
  const passage = from === null ? undefined : model?.passage.get(from)
  set({
    linkingFrom: null,
    ...(passage ? { cursor: passage.key, narrowSide: passage.side, ...revealing(get(), passage.key, 'focus') } : {}),
  })
  if (from !== null) get().say('No passages were linked')
}

function passageOfCurrent(state: AppState): string | null {
  const item = state.model?.items.find(({ key }) => key === state.current)
  return item?.a?.key ?? item?.b?.key ?? null
}

function select(context: Context, key: string | null): void {
  const state = context.get()
  const item = state.model?.items.find((one) => one.key === key)
  const ends = [item?.a?.key, item?.b?.key].filter((end) => end !== undefined)
  const cursor = ends.find((end) => end === state.cursor) ?? ends[0] ?? state.cursor
  context.set({ current: item?.key ?? null, chosenLink: null, cursor })
}

/** The link of the passage that the inspector shows, or else the one of its row. */
function linkUnder({ model, current, cursor, chosenLink }: AppState, key: string): string | null {
  const passage = model?.passage.get(key)
  if (!model || !passage) return null
  const shown = subjectOf(model, current, cursor, chosenLink)?.link?.link.id ?? null
  return linkOf(model, passage, shown)?.link.id ?? null
}

function showMarks(context: Context, keys: readonly string[], letter: Letter): void {
  const { get } = context
  const { model, current, cursor, settings, linkingFrom } = get()
  // While a passage to link to is being chosen, a click on its letter chooses it, too.
  if (!model || linkingFrom !== null) return
  const passages = keys.flatMap((key) => model.passage.get(key) ?? [])
  const marks = marksBehind(model, passages, letter, settings.hiddenClasses)
  const next = nextMark(marks, current)
  if (next) {
    select(context, next.key)
    get().say(announceItem(model, next, `${String(marks.indexOf(next) + 1)} of ${String(marks.length)}`))
  } else {
    const passage = passages.find(({ key }) => key === cursor) ?? passages[0]
    context.set({ current: null, cursor: passage?.key ?? cursor, chosenLink: null })
    if (passage) get().say(describePassage(model, passage))
  }
  if (settings.layout['inspector'] === false) get().setLayout('inspector', true)
}

function stepDifference(context: Context, direction: 1 | -1): void {
  const state = context.get()
  if (!state.model) return
  const items = visibleItems(state.model, state.settings.hiddenClasses)
  const found = step(state.model, items, { item: state.current, passage: state.cursor }, direction)
  if (!found) {
    state.say('No differences are shown')
    return
  }
  const passage = (found.item.a ?? found.item.b)?.key ?? null
  const side = found.item.spanA === null && found.item.spanB !== null ? 'b' : 'a'
  context.set({
    // The list of differences shows where one is as well as the columns do.
    view: state.view === 'differences' ? state.view : 'compare',
    current: found.item.key,
    cursor: passage,
    chosenLink: null,
    narrowSide: side,
    ...(passage === null ? {} : revealing(state, passage, 'show')),
  })
  const start = found.wrapped ? (direction === 1 ? 'From the top. ' : 'From the end. ') : ''
  state.say(start + announceItem(state.model, found.item, countOf(items, found.item)))
}

function stepFind(context: Context, direction: 1 | -1): void {
  const state = context.get()
  const { hits, at, query } = state.find
  if (hits.length === 0) {
    if (query.trim() !== '') state.say(`“${query.trim()}” is in neither article`)
    return
  }
  const from = at < 0 && direction === -1 ? 0 : at
  const next = (from + direction + hits.length) % hits.length
  const hit = hits[next]
  const passage = hit && state.model?.passage.get(hit.passage)
  if (!hit || !passage || !state.model) return
  context.set({
    view: 'compare',
    find: { ...state.find, at: next },
    ...standingAt(state, hit.passage),
    narrowSide: hit.side,
    ...revealing(state, hit.passage, 'show'),
  })
  state.say(`${String(next + 1)} of ${String(hits.length)}: ${describePassage(state.model, passage)}`)
}

async function search(context: Context, query: string): Promise<void> {
  const { api, get, set } = context
  if (query.trim() === '') {
    set({ searchAll: { query, hits: { status: 'none' } } })
    return
  }
  set({ searchAll: { query, hits: get().searchAll.hits } })
  const result = await api.call('search', { query: query.slice(0, 500) })
  if (get().searchAll.query !== query) return
  set({
    searchAll: {
      query,
      hits: result.ok ? { status: 'ready', value: result.value } : { status: 'failed', failure: result.failure },
    },
  })
}
