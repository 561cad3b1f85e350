/** What a person decides and writes. Every step is saved at once and can be taken back. */
import type { Annotations, Correction, Decision } from '../../core/notes/model.js'
import { anchorOf } from '../model/anchor.js'
import type { CompareModel } from '../model/compare-model.js'
import { otherSide } from '../model/describe.js'
import { type DifferenceItem, type Item, differenceKindNames } from '../model/items.js'
import type { AppActions, Change } from './app-state.js'
import { type Context, ask } from './context.js'
import { withModel } from './derive.js'

type DecidingActions = Pick<
  AppActions,
  | 'decide'
  | 'judge'
  | 'relabel'
  | 'unlink'
  | 'setRelation'
  | 'finishLinking'
  | 'startNote'
  | 'setDraft'
  | 'saveNote'
  | 'removeNote'
  | 'undo'
  | 'redo'
>

export function decidingActions(context: Context): DecidingActions {
  const { get, set } = context
  const inTurn = createTurns()
  const doNow = (change: Change): Promise<boolean> => inTurn(() => perform(context, change))
  const decide = async (decision: Decision, label: string): Promise<void> => {
    await doNow(decidingChange(context, decision, label))
  }
  const judge = async (key: string, verdict: Verdict, label: string, becomes?: string) => {
    const { model } = get()
    const item = model?.items.find((one) => one.key === key)
    const decision = model && item ? judgement(model, item, verdict, becomes) : null
    if (decision) await decide(decision, label)
  }
  return {
    decide,
    judge: (key, verdict) =>
      judge(key, verdict, `${verdict === 'accepted' ? 'Accepted' : 'Dismissed'} ${thisItem(get().model, key)}`),
    relabel: (key, becomes) =>
      judge(key, 'relabelled', `Re-labelled as ${differenceKindNames[becomes].toLowerCase()}`, becomes),
    unlink: async (id) => {
      const ends = anchorsOfLink(get().model, id)
      if (ends) await decide({ kind: 'unlink', ...ends }, 'Unlinked these passages')
    },
    setRelation: async (id, relation) => {
      const ends = anchorsOfLink(get().model, id)
      const label = relation === 'agree' ? 'Marked as agreeing' : 'Marked as diverging'
      if (ends) await decide({ kind: 'relation', ...ends, relation }, label)
    },
    finishLinking: async (passage) => {
      const { linkingFrom, model } = get()
      const from = linkingFrom === null ? undefined : model?.passage.get(linkingFrom)
      const to = model?.passage.get(passage)
      set({ linkingFrom: null })
      if (!model || !from || !to || from.side === to.side) return
      const [a, b] = from.side === 'a' ? [from, to] : [to, from]
      const ends = { a: anchorOf(model.a.article, a), b: anchorOf(model.b.article, b) }
      await decide({ kind: 'link', ...ends, relation: 'agree' }, 'Linked these passages')
    },
    startNote: (passage, words) => {
      get().setCursor(passage)
      set({ notedWords: words })
      get().setLayout('inspector', true)
      get().setDrawer('inspector')
    },
    setDraft: (key, draft) => {
      const drafts = new Map(get().drafts)
      if (draft === null) drafts.delete(key)
      else drafts.set(key, draft)
      set({ drafts })
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
  if (!change) get().say('Nothing to undo')
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

function decidingChange(context: Context, decision: Decision, label: string): Change {
  const { effects, get } = context
  const now = effects.now().toISOString()
  const correction: Correction = {
    type: 'correction',
    id: effects.newId(),
    decision,
    author: get().settings.author,
    created: now,
    modified: now,
  }
  const thenReload = async (done: boolean): Promise<boolean> => {
    if (done) await get().reload()
    return done
  }
  return {
    label,
    apply: async () => thenReload(await keep(context, () => ask(context, 'correction.save', correction))),
    revert: async () => thenReload(await keep(context, () => ask(context, 'correction.remove', { id: correction.id }))),
  }
}

/** The words of both ends of a link, by its first and last passage. */
function anchorsOfLink(model: CompareModel | null, id: string) {
  const link = model?.links.get(id)
  const ends = (side: 'a' | 'b') => {
    const first = link?.[side][0]
    const last = link?.[side].at(-1)
    return model && first && last ? anchorOf(model[side].article, { start: first.start, end: last.end }) : null
  }
  const a = ends('a')
  const b = ends('b')
  return a && b ? { a, b } : null
}

/** 'this difference', 'this added detail', 'this passage only in B'. */
function thisItem(model: CompareModel | null, key: string): string {
  const item = model?.items.find((one) => one.key === key)
  switch (item?.class) {
    case 'adds':
      return 'this added detail'
    case 'only':
      return `this passage only in ${item.side.toUpperCase()}`
    case 'diverge':
    case undefined:
      return 'this difference'
  }
}

type Verdict = 'accepted' | 'dismissed' | 'relabelled'

function judgement(model: CompareModel, item: Item, verdict: Verdict, becomes?: string): Decision | null {
  if (item.class === 'diverge') return differenceDecision(model, item, verdict, becomes)
  const words = item.side === 'a' ? item.spanA : item.spanB
  if (verdict === 'relabelled' || words === null) return null
  return {
    kind: 'addition',
    anchor: anchorOf(model[item.side].article, words),
    against: model[otherSide(item.side)].article.file,
    was: item.class,
    verdict,
  }
}

function differenceDecision(
  model: CompareModel,
  item: DifferenceItem,
  verdict: Verdict,
  becomes?: string,
): Decision | null {
  const ends = anchorsOfLink(model, item.link)
  if (!ends) return null
  const { difference } = item
  return {
    kind: 'difference',
    ...ends,
    aText: difference.a?.text ?? null,
    bText: difference.b?.text ?? null,
    was: difference.original ?? difference.kind,
    verdict,
    becomes: (becomes as typeof difference.kind | undefined) ?? null,
  }
}
