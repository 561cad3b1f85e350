import { anchorsOf, filesOf } from '../../../core/notes/attach.js'
import type { Note } from '../../../core/notes/model.js'
import { Button } from '../../components/Button.js'
import { classes } from '../../components/classes.js'
import { DraftSign } from '../../inspector/DraftSign.js'
import { fileName } from '../../model/format.js'
import { targetOfDraft } from '../../model/note-draft.js'
import { useActions, useApp, useAppStore } from '../../state/store.js'
import styles from './Notes.module.css'
import { openPlace, type Place } from './open-place.js'

const cls = classes(styles)

/** What was typed in this folder and is not saved. A changed note's draft stands with the note. */
export function DraftList() {
  const folder = useApp((state) => state.folder?.path ?? '')
  const drafts = useApp((state) => state.drafts)
  const factDrafts = useApp((state) => state.factDrafts)
  const { setFactDraft, show, choose } = useActions()
  const store = useAppStore()
  const notes = [...drafts.keys()].flatMap((key) => {
    const target = targetOfDraft(folder, key)
    return target === null ? [] : [{ key, place: placeOf(target) }]
  })
  const facts = [...factDrafts.keys()].flatMap((key) =>
    key.startsWith(`${folder}\n`) ? [{ key, file: key.slice(folder.length + 1) }] : [],
  )
  if (notes.length + facts.length === 0) return null
  const correct = async (file: string): Promise<void> => {
    const { chosen, folder: open } = store.getState()
    const id = open?.articles.find((article) => article.file === file)?.id
    if (id === undefined) return
    if (chosen.a !== id && chosen.b !== id) await choose('a', id)
    show(store.getState().chosen.b === id ? 'facts-b' : 'facts-a')
  }
  return (
    <section className={cls('drafts')} aria-label="Drafts">
      <h2>Drafts, not saved</h2>
      {notes.map(({ key, place }) => (
        <div key={key}>
          <DraftSign draftKey={key} onContinue={() => void openPlace(store.getState, place)} />
          <p className="quiet small">{place.files.map(fileName).join(' and ')}</p>
        </div>
      ))}
      {facts.map(({ key, file }) => (
        <p key={key} className={cls('factDraft')}>
          <b className="strong">Draft:</b> details of {fileName(file)}{' '}
          <Button look="link" label={`Continue the details of ${fileName(file)}`} onPress={() => void correct(file)}>
            Continue
          </Button>{' '}
          <Button
            look="link"
            label={`Discard the details of ${fileName(file)}`}
            onPress={() => setFactDraft(key, null)}
          >
            Discard
          </Button>
        </p>
      ))}
    </section>
  )
}

function placeOf(target: Note['target']): Place {
  const note: Note = { type: 'note', id: '', target, body: '', tags: [], label: null, author: null, created: '', modified: '' } // prettier-ignore
  return { files: [...new Set(filesOf(note))], anchors: anchorsOf(note) }
}
