import type { WaitingNote } from '../../core/notes/attach.js'
import type { Anchor, NoteTarget } from '../../core/notes/model.js'
import { plain } from '../../core/text/plain.js'
import { Button } from '../components/Button.js'
import { Chip } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import { anchorOf } from '../model/anchor.js'
import type { CompareModel } from '../model/compare-model.js'
import { fileName, formatMoment, outletName } from '../model/format.js'
import { type LostDecision, isAttachable, saidOf } from '../model/lost-decisions.js'
import type { Passage } from '../../core/side-by-side/passages.js'
import type { Subject } from '../model/subject.js'
import { useActions } from '../state/store.js'
import styles from './Inspector.module.css'
import { NoteBody } from './NoteBody.js'
import { NoteTags } from './NoteTags.js'

const cls = classes(styles)

export interface LostNotesProps {
  readonly model: CompareModel
  readonly subject: Subject | null
  readonly now: () => Date
}

/** Notes and links whose words are gone. They wait here, and are attached again only by the person. */
export function LostNotes({ model, subject, now }: LostNotesProps) {
  const links = model.lostDecisions.filter(isAttachable)
  const count = model.lostNotes.length + links.length
  if (count === 0) return null
  const passage = subject?.a ?? subject?.b ?? null
  return (
    <section className={cls('notes', 'lost')} aria-label="Needs re-attaching" tabIndex={-1} data-lost>
      <h3 className={cls('kind')}>
        <Chip mark="note" />
        Needs re-attaching ({count})
      </h3>
      {model.lostNotes.map((lost) => (
        <LostNote key={lost.note.id} lost={lost} model={model} passage={passage} now={now} />
      ))}
      {links.map((lost) => (
        <LostLink key={lost.corrections.at(-1)?.id} lost={lost} model={model} subject={subject} />
      ))}
    </section>
  )
}

interface LostNoteProps {
  readonly lost: WaitingNote
  readonly model: CompareModel
  /** Where it would be attached. */
  readonly passage: Passage | null
  readonly now: () => Date
}

function LostNote({ lost: { note, lost }, model, passage, now }: LostNoteProps) {
  const { saveNote, removeNote } = useActions()
  const attach = (to: Passage): void => {
    const target = attachedTo(note.target, lost, anchorOf(model[to.side].article, to))
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
        <NoteTags note={note} />
      </article>
      {lost.map(({ file, exact }, at) => (
        <p key={at} className="quiet small">
          It was on these words, which are no longer in {fileName(file)}:{' '}
          <span className={`w only ${cls('gone')}`}>{exact}</span>
        </p>
      ))}
      <How isReady={passage !== null} how="Click the passage where it belongs, then Attach." />
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

/** It is said even where a passage is chosen already: that one may be where the person happened to be. */
function How({ isReady, how }: { readonly isReady: boolean; readonly how: string }) {
  return <p className={isReady ? 'quiet small' : 'small strong'}>{how}</p>
}

interface LostLinkProps {
  readonly lost: LostDecision
  readonly model: CompareModel
  readonly subject: Subject | null
}

/** A link that the person made: it is made anew from a passage of theirs to the one they choose; the old one waits until it is removed. */
function LostLink({ lost, model, subject }: LostLinkProps) {
  const { withdraw, startLinking } = useActions()
  const { what, words } = saidOf(lost.decision)
  const passage = subject?.a ?? subject?.b ?? null
  return (
    <>
      <p className="quiet small">
        {what}:
        {words.map((each, at) => (
          <span key={at}>
            {at > 0 && ' /'} <span className={`w only ${cls('gone')}`}>{plain(each)}</span>
          </span>
        ))}
      </p>
      <How isReady={passage !== null} how="Click one of the two passages, then Link it again; then choose the other." />
      <div className={cls('more')}>
        {passage && (
          <Button
            tip={`${passage.place} in ${outletName(model[passage.side].article)}`}
            onPress={() => startLinking(passage.key)}
          >
            Link it again …
          </Button>
        )}
        <Button
          look="ghost"
          tip="Forget this link"
          onPress={() => void withdraw(lost.corrections, 'Removed the decision')}
        >
          Remove
        </Button>
      </div>
    </>
  )
}

/** A note on a pair keeps the end whose words are there; one whose only words are gone is on this passage from now on. */
function attachedTo(target: NoteTarget, lost: readonly Anchor[], anchor: Anchor): NoteTarget {
  if (target.kind === 'link' && lost.length === 1) {
    const end = lost[0] === target.a ? 'a' : 'b'
    if (target[end].file === anchor.file) return { ...target, [end]: anchor }
  }
  if (target.kind === 'claim')
    return { ...target, anchors: [...target.anchors.filter((one) => !lost.includes(one)), anchor] }
  return { kind: 'passage', anchor }
}
