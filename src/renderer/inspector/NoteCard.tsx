import { useRef, useState } from 'react'
import type { Note } from '../../core/notes/model.js'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { formatMoment } from '../model/format.js'
import { contentOf, draftKeyOfNote, draftKeyOfTarget, draftOf, isBlank, isChanged } from '../model/note-draft.js'
import { useActions, useApp, useAppStore } from '../state/store.js'
import styles from './Inspector.module.css'
import { NoteBody } from './NoteBody.js'
import { NoteTags } from './NoteTags.js'
import { NoteForm } from './NoteForm.js'
import { DraftSign } from './DraftSign.js'
import { focusNoteAfter, leaveNoteFor } from './focus-note.js'

const cls = classes(styles)

interface NoteCardProps {
  readonly note: Note
  readonly now: () => Date
  /** The words it is on, where they are not shown beside it. */
  readonly words?: React.ReactNode
}

/** A note as it stands, to be changed or removed. */
export function NoteCard(props: NoteCardProps) {
  const { note, now } = props
  const { saveNote, setDraft, closeDraft } = useActions()
  const store = useAppStore()
  const draftKey = draftKeyOfNote(note.id)
  const draft = useApp((state) => state.drafts.get(draftKey))
  const part = useRef<HTMLDivElement>(null)
  const edit = (): void =>
    focusNoteAfter(() => setDraft(draftKey, { ...(draft ?? draftOf(note)), closed: false }), part.current)
  const close = (): void => {
    leaveNoteFor(store.getState().cursor)
    closeDraft(draftKey, draft && isChanged(draft, note) ? 'something' : 'nothing')
  }
  return (
    <div ref={part} className={cls('noteCard')}>
      {draft && !draft.closed ? (
        <NoteForm
          label="Change the note"
          draftKey={draftKey}
          onCancel={close}
          onSave={async (typed) => {
            if (await saveNote({ ...note, ...contentOf(typed), modified: now().toISOString() }, false))
              setDraft(draftKey, null)
          }}
        />
      ) : (
        <>
          <Card {...props} onEdit={edit} />
          <DraftSign draftKey={draftKey} onContinue={edit} />
        </>
      )}
    </div>
  )
}

function Card({ note, now, words, onEdit }: NoteCardProps & { readonly onEdit: () => void }) {
  const { removeNote } = useActions()
  return (
    <article className={cls('note')}>
      <header>
        <b className="strong">{note.author ?? 'You'}</b>
        <time dateTime={note.modified}>{formatMoment(note.modified, now())}</time>
      </header>
      {words}
      <NoteBody body={note.body} />
      <NoteTags note={note} />
      <div className={cls('noteActs')}>
        <Button look="link" onPress={onEdit}>
          Edit
        </Button>
        <Button look="link" onPress={() => void removeNote(note)}>
          Remove
        </Button>
      </div>
    </article>
  )
}

interface WriteNoteProps {
  readonly target: Note['target']
  readonly label: string
  readonly now: () => Date
  readonly onSaved?: () => void
  readonly onCancel?: () => void
}

/** A field for a new note on `target`; it is empty again once the note is saved. What is typed waits for it when it comes back. */
export function WriteNote({ target, label, now, onSaved, onCancel }: WriteNoteProps) {
  const author = useApp((state) => state.settings.author)
  const folder = useApp((state) => state.folder?.path ?? '')
  const { saveNote, setDraft, closeDraft } = useActions()
  const store = useAppStore()
  const [serial, setSerial] = useState(0)
  const draftKey = draftKeyOfTarget(folder, target)
  const cancel = (): void => {
    const draft = store.getState().drafts.get(draftKey)
    leaveNoteFor(store.getState().cursor)
    closeDraft(draftKey, draft && !isBlank(draft) ? 'something' : 'nothing')
    onCancel?.()
  }
  return (
    <NoteForm
      key={`${draftKey} ${String(serial)}`}
      label={label}
      draftKey={draftKey}
      {...(onCancel ? { onCancel: cancel } : {})}
      onSave={async (draft) => {
        const time = now().toISOString()
        const note: Note = { type: 'note', id: crypto.randomUUID(), target, ...contentOf(draft), author, created: time, modified: time } // prettier-ignore
        const saved = saveNote(note, true)
        leaveNoteFor(store.getState().cursor)
        if (!(await saved)) return
        setDraft(draftKey, null)
        setSerial(serial + 1)
        onSaved?.()
      }}
    />
  )
}
