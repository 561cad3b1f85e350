import type { Article, Side } from '../../../core/model.js'
import type { Correction } from '../../../core/notes/model.js'
import { plain } from '../../../core/text/plain.js'
import { Button } from '../../components/Button.js'
import { classes } from '../../components/classes.js'
import type { CompareModel } from '../../model/compare-model.js'
import { fileName, formatDate, formatTime } from '../../model/format.js'
import { draftKeyOfFacts } from '../../model/note-draft.js'
import { useActions, useApp } from '../../state/store.js'
import { ByYou } from './ByYou.js'
import styles from './Compare.module.css'

const cls = classes(styles)

/** Who wrote it, when and where it stands, over each column. */
export function Meta({ model, side }: { readonly model: CompareModel; readonly side: Side | null }) {
  return (
    <div className={cls('row', 'metaRow')}>
      {side !== 'b' && <Line model={model} side="a" full={side !== null} />}
      {side === null && <span />}
      {side !== 'a' && <Line model={model} side="b" full={side !== null} />}
    </div>
  )
}

interface LineProps {
  readonly model: CompareModel
  readonly side: Side
  /** Nothing above says the date, as where one column is shown. */
  readonly full: boolean
}

function Line({ model, side, full }: LineProps) {
  const { article } = model[side]
  const isWaiting = useApp((state) => state.correcting.includes(article.file))
  const authors = article.authors.length > 0 ? article.authors.join(', ') : article.agencies.join(', ')
  const when = full ? formatDate(article.published) : formatTime(article.published)
  // The words of the column are those of the file, whatever title the person gave it.
  const title = article.sources?.title === 'person' && article.title !== null ? `“${plain(article.title)}”` : null
  const parts = [title, authors, when, full ? fileName(article.file) : article.file]
  return (
    <div className={cls('meta')} title={article.file}>
      <span className={cls('metaText')}>{parts.filter((part) => part !== null && part !== '').join(' · ')}</span>
      {isWaiting ? (
        <span className={cls('metaAction')} role="status">
          {' '}
          · Reading it with your corrections …
        </span>
      ) : (
        <span className={cls('metaAction')}>
          <OwnFacts article={article} said={model.facts[side]} />
          <CorrectFacts article={article} side={side} full={full} />
        </span>
      )}
    </div>
  )
}

/** Something is what the person typed; the file's own can be put back. */
function OwnFacts({ article, said }: { readonly article: Article; readonly said: readonly Correction[] }) {
  const { withdraw } = useActions()
  if (said.length === 0) return null
  const name = fileName(article.file)
  return (
    <ByYou label="Corrected by you">
      <Button
        look="link"
        label={`Put back the details of ${name}`}
        tip="Read title, outlet, authors and date from the file again"
        onPress={() => void withdraw(said, `Put the details of ${name} back`)}
      >
        Put back
      </Button>
    </ByYou>
  )
}

/** What no file says is not guessed; the person can say it, and put right what a file says wrongly. */
function CorrectFacts({ article, side, full }: Omit<LineProps, 'model'> & { readonly article: Article }) {
  const { show } = useActions()
  const draftKey = draftKeyOfFacts(
    useApp((state) => state.folder?.path ?? ''),
    article.file,
  )
  const hasDraft = useApp((state) => state.factDrafts.has(draftKey))
  const isUndated = article.published === null && !full
  const missing = [article.outlet === null && 'outlet unknown', isUndated && 'no date', ''].filter(
    (part) => part !== false,
  )
  return (
    <>
      {missing.map((part) => ` · ${part}`).join('')}
      <Button
        look="link"
        label={`Correct details ${hasDraft ? '(draft) ' : ''}of ${fileName(article.file)}`}
        tip="Correct title, outlet, authors or date"
        onPress={() => show(`facts-${side}`)}
      >
        {hasDraft ? 'Correct details (draft)' : 'Correct details'}
      </Button>
    </>
  )
}
