import { useState } from 'react'
import type { Article, Side } from '../../../core/model.js'
import type { Correction } from '../../../core/notes/model.js'
import { Button } from '../../components/Button.js'
import { classes } from '../../components/classes.js'
import type { CompareModel } from '../../model/compare-model.js'
import { fileName, formatDate, formatTime } from '../../model/format.js'
import { useActions } from '../../state/store.js'
import { ByYou } from './ByYou.js'
import styles from './Compare.module.css'

const cls = classes(styles)

/** Who wrote it, when and where it stands, over each column. */
export function Meta({ model, side }: { readonly model: CompareModel; readonly side: Side | null }) {
  return (
    <div className={cls('row', 'metaRow')}>
      {side !== 'b' && <Line article={model.a.article} said={model.outlets.a} full={side !== null} />}
      {side === null && <span />}
      {side !== 'a' && <Line article={model.b.article} said={model.outlets.b} full={side !== null} />}
    </div>
  )
}

interface LineProps {
  readonly article: Article
  /** What the person said about its outlet. */
  readonly said: readonly Correction[]
  /** Nothing above says the date, as where one column is shown. */
  readonly full: boolean
}

function Line({ article, said, full }: LineProps) {
  const authors = article.authors.length > 0 ? article.authors.join(', ') : article.agencies.join(', ')
  const when = full ? formatDate(article.published) : formatTime(article.published)
  const parts = [authors, when, full ? fileName(article.file) : article.file]
  return (
    <div className={cls('meta')} title={article.file}>
      <span className={cls('metaText')}>{parts.filter((part) => part !== null && part !== '').join(' · ')}</span>
      <span className={cls('metaAction')}>
        <OwnOutlet article={article} said={said} />
        <NameOutlet key={`${article.file} ${article.outlet ?? ''}`} article={article} />
      </span>
    </div>
  )
}

/** The outlet is what the person typed; the file's own can be put back. */
function OwnOutlet({ article, said }: Pick<LineProps, 'article' | 'said'>) {
  const { withdraw } = useActions()
  if (said.length === 0) return null
  return (
    <ByYou label="Named by you">
      <Button
        look="link"
        label={`Put back the outlet of ${fileName(article.file)}`}
        tip="Read the outlet from the file again"
        onPress={() => void withdraw(said, 'Put the outlet back')}
      >
        Put back
      </Button>
    </ByYou>
  )
}

/** An outlet that no file names is not guessed; the person can say it, and put right what a file says wrongly. */
function NameOutlet({ article }: { readonly article: Article }) {
  const { decide } = useActions()
  const [open, setOpen] = useState(false)
  const known = article.outlet
  const [name, setName] = useState(known ?? '')
  if (!open) {
    return (
      <>
        {known === null ? ' · outlet unknown ' : ' · '}
        <Button
          look="link"
          {...(known === null ? {} : { label: `Correct outlet: ${known}`, tip: 'The outlet is another one' })}
          onPress={() => setOpen(true)}
        >
          {known === null ? 'Name it' : 'Correct outlet'}
        </Button>
      </>
    )
  }
  const save = (): void => {
    const value = name.trim()
    setOpen(false)
    if (value !== '' && value !== known)
      void decide({ kind: 'metadata', file: article.file, field: 'outlet', value }, `Named the outlet ${value}`)
  }
  return (
    <input
      className={cls('outlet')}
      aria-label={`Outlet of ${fileName(article.file)}`}
      placeholder="Outlet"
      autoFocus
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') {
          setName(known ?? '')
          setOpen(false)
        }
      }}
    />
  )
}
