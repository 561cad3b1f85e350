import { useEffect, useState } from 'react'
import type { Article, Range } from '../../core/model.js'
import type { Note, NoteTarget } from '../../core/notes/model.js'
import { Button } from '../components/Button.js'
import { Tag } from '../components/Tag.js'
import { classes } from '../components/classes.js'
import { anchorOf } from '../model/anchor.js'
import type { CompareModel, PlacedNote } from '../model/compare-model.js'
import { formatMoment } from '../model/format.js'
import { type SelectedWords, selectedWords } from '../model/selected-words.js'
import type { Subject } from '../model/subject.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Inspector.module.css'
import { NoteForm, emptyDraft } from './NoteForm.js'

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
  const title = words ? 'Note on these words' : isPair ? 'Note on this pair of passages' : 'Note on this passage'
  return (
    <section className={cls('notes')} aria-label="Notes">
      <h3>{title}</h3>
      {words && <WordsOf article={model[words.passage.side].article} range={words} />}
      {notes.map((placed) => (
        <NoteCard key={placed.note.id} placed={placed} model={model} now={now} />
      ))}
      <WriteNote model={model} subject={subject} words={words} now={now} isFirst={notes.length === 0} />
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
    startNote(words.passage.key, words)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-note-field]')?.focus())
  }
  return (
    <span>
      <Button keys="N" tip="Note on the selected words" onPress={begin}>
        Note on the selected words
      </Button>
    </span>
  )
}

interface NoteCardProps {
  readonly placed: PlacedNote
  readonly model: CompareModel
  readonly now: () => Date
}

function NoteCard({ placed: { note, places }, model, now }: NoteCardProps) {
  const { saveNote, removeNote } = useActions()
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <NoteForm
        label="Change the note"
        start={note}
        onCancel={() => setEditing(false)}
        onSave={(draft) => {
          setEditing(false)
          void saveNote({ ...note, ...draft, modified: now().toISOString() }, false)
        }}
      />
    )
  }
  const [place] = note.target.kind === 'span' ? places : []
  const article = place && [model.a.article, model.b.article].find(({ id }) => id === place.article)
  return (
    <article className={cls('note')}>
      <header>
        <b className="strong">{note.author ?? 'You'}</b>
        <time dateTime={note.modified}>{formatMoment(note.modified, now())}</time>
      </header>
      {place && article && <WordsOf article={article} range={place} />}
      <p>{note.body}</p>
      {(note.label !== null || note.tags.length > 0) && (
        <p className={cls('noteTags')}>
          {note.label !== null && <b className="strong">{note.label}</b>}
          {note.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
      )}
      <div className={cls('noteActs')}>
        <Button look="link" onPress={() => setEditing(true)}>
          Edit
        </Button>
        <Button look="link" onPress={() => void removeNote(note)}>
          Remove
        </Button>
      </div>
    </article>
  )
}

interface WriteNoteProps extends Omit<NotesProps, 'notes'> {
  readonly words: SelectedWords | null
  readonly isFirst: boolean
}

function WriteNote({ model, subject, words, now, isFirst }: WriteNoteProps) {
  const author = useApp((state) => state.settings.author)
  const { saveNote, startNote } = useActions()
  const [serial, setSerial] = useState(0)
  const target = targetOf(model, subject, words)
  if (!target) return null
  return (
    <NoteForm
      key={serial}
      label={words ? 'Write a note on these words' : isFirst ? 'Write a note' : 'Write another note'}
      start={emptyDraft}
      {...(words ? { onCancel: () => startNote(words.passage.key, null) } : {})}
      onSave={(draft) => {
        const time = now().toISOString()
        const id = crypto.randomUUID()
        const note: Note = { type: 'note', id, target, ...draft, author, created: time, modified: time }
        setSerial(serial + 1)
        if (words) startNote(words.passage.key, null)
        void saveNote(note, true)
      }}
    />
  )
}

function targetOf(model: CompareModel, { a, b }: Subject, words: SelectedWords | null): NoteTarget | null {
  if (words) return { kind: 'span', anchor: anchorOf(model[words.passage.side].article, words) }
  if (a && b) return { kind: 'link', a: anchorOf(model.a.article, a), b: anchorOf(model.b.article, b) }
  const passage = a ?? b
  return passage && { kind: 'passage', anchor: anchorOf(model[passage.side].article, passage) }
}
