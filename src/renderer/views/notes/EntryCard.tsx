import { plain } from '../../../core/text/plain.js'
import { Button } from '../../components/Button.js'
import { classes } from '../../components/classes.js'
import { NoteCard } from '../../inspector/NoteCard.js'
import { fileName, formatMoment } from '../../model/format.js'
import { saidOf } from '../../model/lost-decisions.js'
import { useActions, useApp, useAppStore } from '../../state/store.js'
import styles from './Notes.module.css'
import type { Entry } from './list.js'
import { articlesAt, openPlace, type Place } from './open-place.js'

const cls = classes(styles)
const now = (): Date => new Date()

/** A note as the inspector shows it, or a decision in words; with the way to its passage. */
export function EntryCard({ entry }: { readonly entry: Entry }) {
  if (entry.of === 'note') {
    const words = entry.anchors.map(({ exact }) => exact)
    return <NoteCard note={entry.note} now={now} words={<Where place={entry} words={words} />} />
  }
  return <DecisionCard entry={entry} />
}

function DecisionCard({ entry }: { readonly entry: Entry & { readonly of: 'decision' } }) {
  const { withdraw } = useActions()
  const { what, words } = saidOf(entry.decision)
  return (
    <article className={cls('decision')}>
      <header>
        <b className="strong">{what}</b>
        <time dateTime={entry.modified}>{formatMoment(entry.modified, now())}</time>
      </header>
      <Where place={entry} words={words} />
      <Button
        look="link"
        label={`Take back: ${what}`}
        onPress={() => void withdraw(entry.corrections, 'Took back the decision')}
      >
        Take back
      </Button>
    </article>
  )
}

/** The words, and the files they are in; a click goes there. */
function Where({ place, words }: { readonly place: Place; readonly words: readonly string[] }) {
  const store = useAppStore()
  const isThere = useApp((state) => articlesAt(state, place).length > 0)
  const files = place.files.map(fileName).join(' and ')
  return (
    <div className={cls('where')}>
      {words.map((each, at) => (
        <p key={at} className={cls('words')}>
          {plain(each)}
        </p>
      ))}
      {isThere ? (
        <Button look="link" label={`Go to ${files}`} onPress={() => void openPlace(store.getState, place)}>
          {files}
        </Button>
      ) : (
        <span className="quiet">{files}: no longer in the folder</span>
      )}
    </div>
  )
}
