/** What a person decides and writes. Every step is saved at once and can be taken back. */
import { kindNames } from '../../core/kind-names.js'
import type { Annotations, Correction, Decision } from '../../core/notes/model.js'
import { anchorOf } from '../model/anchor.js'
import { otherSide } from '../model/describe.js'
import { type Item, isMarkedByHand } from '../model/items.js'
import { decisionsFound, idsBehindItem } from '../model/own-decisions.js'
import { type Passage, isText } from '../../core/side-by-side/passages.js'
import type { AppActions, Change } from './app-state.js'
import { type Context, ask } from './context.js'
import { type Verdict, anchorsOfLink, judgement, thisItem } from './decisions.js'
import { withModel } from './derive.js'

type DecidingActions = Pick<
  AppActions,
  | 'decide'
  | 'withdraw'
  | 'takeBack'
  | 'judge'
  | 'relabel'
  | 'unlink'
  | 'setRelation'
  | 'finishLinking'
  | 'startNote'
  | 'showNote'
  | 'saveNote'
  | 'moveAnnotations'
  | 'removeNote'
  | 'undo'
  | 'redo'
>

export function decidingActions(context: Context): DecidingActions {
  const { get, set } = context
  const inTurn = createTurns()
  const doNow = (change: Change): Promise<boolean> => inTurn(() => perform(context, change))
  const decide = async (decision: Decision | readonly Decision[], label: string): Promise<void> => {
    await doNow(decidingChange(context, [decision].flat(), label))
  }
  const withdraw = async (corrections: readonly Correction[], label: string): Promise<void> => {
    if (corrections.length > 0) await doNow(withdrawingChange(context, corrections, label))
  }
  const judge = async (key: string, verdict: Verdict, labelOf: (item: Item) => string, becomes?: string) => {
    const { model } = get()
    const item = model?.items.find((one) => one.key === key)
    const decision = model && item ? judgement(model, item, verdict, becomes) : null
    if (item && decision) await decide(decision, labelOf(item))
  }
  return {
    decide,
    withdraw,
    takeBack: async (key) => {
      const item = get().model?.items.find((one) => one.key === key)
      if (item) await withdraw(behindItem(context, item), `Took back the decision on ${thisItem(item)}`)
    },
    judge: (key, verdict) =>
      judge(key, verdict, (item) => `${verdict === 'accepted' ? 'Accepted' : 'Dismissed'} ${thisItem(item)}`),
    relabel: (key, becomes) =>
      judge(key, 'relabelled', () => `Re-labelled as ${kindNames[becomes].toLowerCase()}`, becomes),
    unlink: async (id) => {
      const ends = anchorsOfLink(get().model, id)
      if (ends) await decide({ kind: 'unlink', ...ends }, 'Unlinked these passages')
    },
    setRelation: async (id, relation) => {
      const ends = anchorsOfLink(get().model, id)
      const label = relation === 'agree' ? 'Marked as agreeing' : 'Marked as diverging'
      if (ends) await decide({ kind: 'relation', ...ends, relation }, label)
      // The whole passages are a difference now, which can be given a kind.
      const marked = get().model?.items.find((item) => item.link === id && isMarkedByHand(item))
      if (marked && relation === 'diverge') set({ current: marked.key })
    },
    finishLinking: async (passage) => {
      const { linkingFrom, model } = get()
      const from = linkingFrom === null ? undefined : model?.passage.get(linkingFrom)
      const to = model?.passage.get(passage)
      if (!model || !from || !to) return
      if (from.side === to.side || !isText(to)) {
        get().say(`Choose a passage in ${otherSide(from.side).toUpperCase()}`)
        return
      }
      set({ linkingFrom: null })
      const [a, b] = from.side === 'a' ? [from, to] : [to, from]
      const ends = { a: anchorOf(model.a.article, a), b: anchorOf(model.b.article, b) }
      await decide({ kind: 'link', ...ends, relation: 'agree' }, 'Linked these passages')
      showLinked(context, from, to)
    },
    startNote: (passage, words) => {
      get().setCursor(passage)
      set({ notedWords: words })
      get().setLayout('inspector', true)
      get().setDrawer('inspector')
    },
    showNote: (passage) => {
      showNoteOn(context, passage)
    },
    saveNote: async (note, isNew) => {
      const before = get().annotations.notes.find(({ id }) => id === note.id)
      const revert = (): Promise<boolean> =>
        before ? keep(context, () => ask(context, 'note.save', before)) : removeNoteCall(context, note.id)
      return doNow({
        label: isNew ? 'Wrote the note' : 'Changed the note',
        apply: () => keep(context, () => ask(context, 'note.save', note)),
        revert,
      })
    },
    moveAnnotations: async (from, to) => {
      const done = await inTurn(() => keep(context, () => ask(context, 'annotations.move', { from, to })))
      if (!done) return
      get().notify(`What belonged to ${from} is on ${to} now`)
      await get().reload()
    },
    removeNote: async (note) => {
      await doNow({
        label: 'Removed the note',
        apply: () => removeNoteCall(context, note.id),
        revert: () => keep(context, () => ask(context, 'note.save', note)),
      })
    },
    undo: () => inTurn(() => undo(context)),
    redo: () => inTurn(() => redo(context)),
  }
}

/** The decisions that a mark rests on. */
function behindItem({ get }: Context, item: Item): readonly Correction[] {
  const { model, annotations } = get()
  if (!model) return []
  const ids = idsBehindItem(model, decisionsFound(model, annotations.corrections), item)
  return annotations.corrections.filter(({ id }) => ids.includes(id))
}

/** Opens the inspector at the note on a passage. */
function showNoteOn({ get, set }: Context, passage: string): void {
  const note = get().model?.notes.find(({ passages }) => passages.includes(passage))
  if (!note || get().linkingFrom !== null) return
  set({ current: null })
  get().setLayout('inspector', true)
  get().setDrawer('inspector')
  get().moveCursor(passage, note.link)
}

/** Goes to the passage that was linked to, wherever the columns have it now, to see this link of it and to say whether both agree. */
function showLinked({ get }: Context, from: Passage, to: Passage): void {
  const { model, moveCursor, setLayout, setDrawer, settings } = get()
  const shares = (ids: readonly string[], { sentences }: Passage): boolean => sentences.some((id) => ids.includes(id))
  const linked = [...(model?.links.values() ?? [])].find(
    ({ link }) => link.by === 'person' && shares(link[from.side], from) && shares(link[to.side], to),
  )
  const there = linked?.[to.side].find((end) => shares(to.sentences, end))
  if (!linked || !there) return
  if (settings.layout['inspector'] === false) setLayout('inspector', true)
  setDrawer('inspector')
  moveCursor(there.key, linked.link.id)
}

/**
 * One after the other, in the order they were asked for: a step that is taken back at once, while it is still being saved, is the one that
 * is taken back, and not the one before it.
 */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
}

async function undo({ get, set }: Context): Promise<void> {
  const change = get().past.at(-1)
  if (!change) get().notify('Nothing left to undo. “Take back” in the inspector undoes older decisions')
  else if (await change.revert()) {
    set({ past: get().past.slice(0, -1), future: [...get().future, change] })
    get().notify(`Undone: ${lowered(change.label)}`)
  }
}

async function redo({ get, set }: Context): Promise<void> {
  const change = get().future.at(-1)
  if (!change) get().say('Nothing to do again')
  else if (await change.apply()) {
    set({ future: get().future.slice(0, -1), past: [...get().past, change] })
    get().notify(`Done again: ${lowered(change.label)}`)
  }
}

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

const removeNoteCall = (context: Context, id: string): Promise<boolean> =>
  keep(context, () => ask(context, 'note.remove', { id }))

async function keep(context: Context, call: () => Promise<{ readonly value: Annotations } | null>): Promise<boolean> {
  const answer = await call()
  if (answer) context.set(withModel(context.get(), { annotations: answer.value }))
  return answer !== null
}

/** Does a step, remembers it for Undo and tells the person. Returns whether it was done. */
async function perform(context: Context, change: Change): Promise<boolean> {
  if (!(await change.apply())) return false
  const { get, set } = context
  set({ past: [...get().past, change], future: [] })
  get().notify(change.label, 'done', true)
  return true
}

function decidingChange(context: Context, decisions: readonly Decision[], label: string): Change {
  const { effects, get } = context
  const now = effects.now().toISOString()
  const corrections = decisions.map((decision): Correction => {
    return {
      type: 'correction',
      id: effects.newId(),
      decision,
      author: get().settings.author,
      created: now,
      modified: now,
    }
  })
  return { label, apply: () => saveAll(context, corrections), revert: () => removeAll(context, corrections) }
}

/** Decisions taken back long after they were made. */
const withdrawingChange = (context: Context, corrections: readonly Correction[], label: string): Change => ({
  label,
  apply: () => removeAll(context, corrections),
  revert: () => saveAll(context, corrections),
})

const saveAll = (context: Context, corrections: readonly Correction[]): Promise<boolean> =>
  oneByOne(context, corrections, (correction) => ask(context, 'correction.save', correction))

const removeAll = (context: Context, corrections: readonly Correction[]): Promise<boolean> =>
  oneByOne(context, corrections, ({ id }) => ask(context, 'correction.remove', { id }))

/** Ends at the first that fails; what was done by then is shown. */
async function oneByOne(
  context: Context,
  corrections: readonly Correction[],
  call: (correction: Correction) => Promise<{ readonly value: Annotations } | null>,
): Promise<boolean> {
  const { get, set } = context
  let done = true
  let told: Annotations | null = null
  // Files are read anew with what was said of them, which takes a moment: until then they are shown as they are, and as waiting.
  const correcting = corrections.flatMap(({ decision }) => (decision.kind === 'metadata' ? [decision.file] : []))
  set({ deciding: true, correcting })
  for (const correction of corrections) {
    const answer: { readonly value: Annotations } | null = done ? await call(correction) : null
    done &&= answer !== null
    told = answer?.value ?? told
    if (told && correcting.length === 0) set(withModel(get(), { annotations: told }))
  }
  set({ deciding: false })
  if (done || corrections.length > 1) await get().reload()
  if (correcting.length > 0) set(withModel(get(), { correcting: [], ...(told ? { annotations: told } : {}) }))
  return done
}
