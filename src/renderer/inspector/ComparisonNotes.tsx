import { useRef, useState } from 'react'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import type { CompareModel } from '../model/compare-model.js'
import { draftKeyOfTarget } from '../model/note-draft.js'
import { useApp } from '../state/store.js'
import { DraftSign } from './DraftSign.js'
import styles from './Inspector.module.css'
import { focusNoteAfter } from './focus-note.js'
import { NoteCard, WriteNote } from './NoteCard.js'

const cls = classes(styles)

interface ComparisonNotesProps {
  readonly model: CompareModel
  readonly now: () => Date
}

/** Notes that stand for the whole pair rather than for words in it. */
export function ComparisonNotes({ model, now }: ComparisonNotesProps) {
  const [writing, setWriting] = useState(false)
  const section = useRef<HTMLElement>(null)
  const notes = model.notes.filter(({ note }) => note.target.kind === 'comparison')
  const target = { kind: 'comparison', a: model.a.article.file, b: model.b.article.file } as const
  const draftKey = draftKeyOfTarget(
    useApp((state) => state.folder?.path ?? ''),
    target,
  )
  const hasDraft = useApp((state) => state.drafts.has(draftKey))
  const write = (): void => focusNoteAfter(() => setWriting(true), section.current)
  const close = (): void => setWriting(false)
  return (
    <section ref={section} className={cls('notes')} aria-label="Notes on the whole comparison">
      {notes.length > 0 && <h3>On the whole comparison</h3>}
      {notes.map(({ note }) => (
        <NoteCard key={note.id} note={note} now={now} />
      ))}
      {writing ? (
        <WriteNote target={target} label="Note on the whole comparison" now={now} onSaved={close} onCancel={close} />
      ) : (
        <>
          <DraftSign draftKey={draftKey} onContinue={write} />
          {!hasDraft && (
            <span>
              <Button look="link" onPress={write}>
                Write a note on the whole comparison
              </Button>
            </span>
          )}
        </>
      )}
    </section>
  )
}
