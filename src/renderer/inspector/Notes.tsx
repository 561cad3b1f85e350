import { useEffect, useState } from 'react'
import type { Article, Range } from '../../core/model.js'
import type { NoteTarget } from '../../core/notes/model.js'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { anchorOf } from '../model/anchor.js'
import type { CompareModel, PlacedNote } from '../model/compare-model.js'
import { type SelectedWords, selectedWords } from '../model/selected-words.js'
import type { Subject } from '../model/subject.js'
import { useActions, useApp } from '../state/store.js'
import { targetOfDraft } from '../model/note-draft.js'
import { DraftSign } from './DraftSign.js'
import styles from './Inspector.module.css'
import { focusNoteAfter } from './focus-note.js'
import { NoteCard, WriteNote } from './NoteCard.js'

const cls = classes(styles)

export interface NotesProps {
  readonly model: CompareModel
  readonly subject: Subject
  readonly notes: readonly PlacedNote[]
  readonly now: () => Date
}

/** Notes on the pair of passages, on the one passage there is, or on words that were selected. */
export function Notes({ model, subject, notes, now }: NotesProps) {
  const words = useNotedWords(model, subject)
  const isPair = subject.a !== null && subject.b !== null
  const { startNote } = useActions()
  const target = targetOf(model, subject, words)
  const endWords = (): void => {
    if (words) startNote(words.passage.key, null)
  }
  const title = words ? 'Note on these words' : isPair ? 'Note on this pair of passages' : 'Note on this passage'
  return (
    <section className={cls('notes')} aria-label="Notes">
      <h3>{title}</h3>
      {words && <WordsOf article={model[words.passage.side].article} range={words} />}
      {notes.map((placed) => (
        <NoteCard
          key={placed.note.id}
          note={placed.note}
          words={wordsOf(model, placed) ?? otherPair(model, placed, subject)}
          now={now}
        />
      ))}
      {target && (
        <WriteNote
          key={words ? 'words' : 'passage'}
          target={target}
          label={words ? 'Write a note on these words' : notes.length === 0 ? 'Write a note' : 'Write another note'}
          now={now}
          {...(words ? { onCancel: endWords, onSaved: endWords } : {})}
        />
      )}
      <WordDrafts model={model} subject={subject} except={words} />
      {!words && <SelectedWordsButton model={model} />}
    </section>
  )
}

/** The words that a note was begun on, as long as they lie in what the inspector shows. */
function useNotedWords(model: CompareModel, subject: Subject): SelectedWords | null {
  const words = useApp((state) => state.notedWords)
  if (!words) return null
  const { side, key } = words.passage
  return model[side].article.id === words.article && subject[side]?.key === key ? words : null
}

function WordsOf({ article, range }: { readonly article: Article; readonly range: Range }) {
  return <p className={`w note ${cls('onWords')}`}>{article.text.slice(range.start, range.end)}</p>
}

/** Notes on words of these passages that were begun and not saved. */
function WordDrafts({
  model,
  subject,
  except,
}: Pick<NotesProps, 'model' | 'subject'> & { except: SelectedWords | null }) {
  const folder = useApp((state) => state.folder?.path ?? '')
  const drafts = useApp((state) => state.drafts)
  const { startNote } = useActions()
  const begun = [...drafts.keys()].flatMap((key) => {
    const words = wordsOfDraft(model, subject, targetOfDraft(folder, key))
    const isOpen = words?.start === except?.start && words?.passage.key === except?.passage.key
    return words && !isOpen ? [{ key, words }] : []
  })
  return begun.map(({ key, words }) => (
    <div key={key} className={cls('noteCard')}>
      <WordsOf article={model[words.passage.side].article} range={words} />
      <DraftSign draftKey={key} onContinue={() => focusNoteAfter(() => startNote(words.passage.key, words))} />
    </div>
  ))
}

function wordsOfDraft(model: CompareModel, { a, b }: Subject, target: NoteTarget | null): SelectedWords | null {
  if (target?.kind !== 'span') return null
  const { file, start, end, exact } = target.anchor
  for (const passage of [a, b]) {
    const article = passage && model[passage.side].article
    if (!passage || article?.file !== file || start < passage.start || start >= passage.end) continue
    if (article.text.slice(start, end) === exact) return { article: article.id, passage, start, end }
  }
  return null
}

/** For the pointer; with keys, N does the same. */
function SelectedWordsButton({ model }: { readonly model: CompareModel }) {
  const { startNote } = useActions()
  const [words, setWords] = useState<SelectedWords | null>(null)
  useEffect(() => {
    const look = (): void => setWords(selectedWords(model, getSelection()))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [model])
  if (!words) return null
  const begin = (): void => {
    focusNoteAfter(() => startNote(words.passage.key, words))
  }
  return (
    <span>
      <Button keys="N" tip="Note on the selected words" onPress={begin}>
        Note on the selected words
      </Button>
    </span>
  )
}

/** The words a note on words is on, as they stand now. */
function wordsOf(model: CompareModel, { note, places }: PlacedNote) {
  const [place] = note.target.kind === 'span' ? places : []
  const article = place && [model.a.article, model.b.article].find(({ id }) => id === place.article)
  return place && article ? <WordsOf article={article} range={place} /> : null
}

/** A note on this passage and another one than the inspector shows with it says which. */
function otherPair(model: CompareModel, { note, passages }: PlacedNote, { a, b }: Subject) {
  const isThisPair = [a, b].every((end) => end !== null && passages.includes(end.key))
  if (note.target.kind !== 'link' || isThisPair) return null
  const ends = passages.flatMap((key) => model.passage.get(key) ?? [])
  const places = [...new Set(ends.map(({ place, side }) => `${place} in ${side.toUpperCase()}`))]
  return <p className="quiet small">{places.join(', ')}</p>
}

function targetOf(model: CompareModel, { a, b }: Subject, words: SelectedWords | null): NoteTarget | null {
  if (words) return { kind: 'span', anchor: anchorOf(model[words.passage.side].article, words) }
  if (a && b) return { kind: 'link', a: anchorOf(model.a.article, a), b: anchorOf(model.b.article, b) }
  const passage = a ?? b
  return passage && { kind: 'passage', anchor: anchorOf(model[passage.side].article, passage) }
}
