import type { Note } from '../../core/notes/model.js'
import { Button } from '../components/Button.js'
import { Chip } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import { anchorOf } from '../model/anchor.js'
import type { CompareModel } from '../model/compare-model.js'
import { fileName, formatMoment, outletName } from '../model/format.js'
import type { Passage } from '../model/passages.js'
import type { Subject } from '../model/subject.js'
import { useActions } from '../state/store.js'
import styles from './Inspector.module.css'
import { NoteBody } from './NoteBody.js'

const cls = classes(styles)

export interface LostNotesProps {
  readonly model: CompareModel
  readonly subject: Subject | null
  readonly now: () => Date
}

/** Notes whose words are gone. They wait here, and are attached again only by the person. */
export function LostNotes({ model, subject, now }: LostNotesProps) {
  if (model.lostNotes.length === 0) return null
  return (
    <section className={cls('notes', 'lost')} aria-label="Needs re-attaching">
      <h3 className={cls('kind')}>
        <Chip mark="note" />
        Needs re-attaching ({model.lostNotes.length})
      </h3>
      {model.lostNotes.map((note) => (
        <LostNote key={note.id} note={note} model={model} passage={subject?.a ?? subject?.b ?? null} now={now} />
      ))}
    </section>
  )
}

interface LostNoteProps {
  readonly note: Note
  readonly model: CompareModel
  /** Where it would be attached. */
  readonly passage: Passage | null
  readonly now: () => Date
}

function LostNote({ note, model, passage, now }: LostNoteProps) {
  const { saveNote, removeNote } = useActions()
  const words = lostWords(note)
  const attach = (to: Passage): void => {
    const { article } = model[to.side]
    const target = { kind: 'passage', anchor: anchorOf(article, to) } as const
    void saveNote({ ...note, target, modified: now().toISOString() }, false)
  }
  return (
    <>
      <article className={cls('note')}>
        <header>
          <b className="strong">{note.author ?? 'You'}</b>
          <time dateTime={note.modified}>{formatMoment(note.modified, now())}</time>
        </header>
        <NoteBody body={note.body} />
      </article>
      {words && (
        <p className="quiet small">
          It was on these words, which are no longer in {fileName(words.file)}:{' '}
          <span className={`w only ${cls('gone')}`}>{words.exact}</span>
        </p>
      )}
      <div className={cls('more')}>
        {passage && (
          <Button
            tip={`${passage.place} in ${outletName(model[passage.side].article)}`}
            onPress={() => attach(passage)}
          >
            Attach to this passage
          </Button>
        )}
        <Button look="ghost" onPress={() => void removeNote(note)}>
          Remove
        </Button>
      </div>
    </>
  )
}

function lostWords({ target }: Note) {
  switch (target.kind) {
    case 'span':
    case 'passage':
      return target.anchor
    case 'link':
      return target.a
    case 'claim':
    case 'comparison':
      return null
  }
}
