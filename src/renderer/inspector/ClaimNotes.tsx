import { useRef, useState } from 'react'
import type { Article, Sentence } from '../../core/model.js'
import type { Note } from '../../core/notes/model.js'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { anchorOf } from '../model/anchor.js'
import { useApp } from '../state/store.js'
import { draftKeyOfTarget } from '../model/note-draft.js'
import { DraftSign } from './DraftSign.js'
import styles from './Inspector.module.css'
import { focusNoteAfter } from './focus-note.js'
import { NoteCard, WriteNote } from './NoteCard.js'

const cls = classes(styles)

interface ClaimNotesProps {
  readonly label: string
  /** The passages that state the claim. */
  readonly passages: readonly { readonly article: Article; readonly sentence: Sentence }[]
}

const now = (): Date => new Date()

/** Notes on a claim, whichever outlets state it, under its row of the matrix. */
export function ClaimNotes({ label, passages }: ClaimNotesProps) {
  const notes = useApp((state) => state.annotations.notes)
  const folder = useApp((state) => state.folder?.path ?? '')
  const [writing, setWriting] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const about = notes.filter((note) => isAbout(note, label, passages))
  const target = (): Note['target'] => ({
    kind: 'claim',
    label,
    anchors: passages.map(({ article, sentence }) => anchorOf(article, sentence)),
  })
  const draftKey = draftKeyOfTarget(folder, target())
  const hasDraft = useApp((state) => state.drafts.has(draftKey))
  const write = (): void => focusNoteAfter(() => setWriting(true), part.current)
  const close = (): void => setWriting(false)
  return (
    <div ref={part} className={cls('claimNotes')}>
      {about.map((note) => (
        <NoteCard key={note.id} note={note} now={now} />
      ))}
      {writing ? (
        <WriteNote target={target()} label={`Note on the claim: ${label}`} now={now} onSaved={close} onCancel={close} />
      ) : (
        <>
          <DraftSign draftKey={draftKey} onContinue={write} />
          {!hasDraft && (
            <Button look="link" label={`Write a note on the claim: ${label}`} onPress={write}>
              Note
            </Button>
          )}
        </>
      )}
    </div>
  )
}

/** Labels may change when articles are added: the words of the passages tell the claim too. */
function isAbout({ target }: Note, label: string, passages: ClaimNotesProps['passages']): boolean {
  if (target.kind !== 'claim') return false
  return (
    target.label === label ||
    target.anchors.some(({ file, exact }) =>
      passages.some(
        ({ article, sentence }) => article.file === file && article.text.slice(sentence.start, sentence.end) === exact,
      ),
    )
  )
}
