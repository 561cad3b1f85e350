import { useState } from 'react'
import type { Article } from '../../../core/model.js'
import { Button } from '../../components/Button.js'
import { classes } from '../../components/classes.js'
import { anchorOf } from '../../model/anchor.js'
import { counted } from '../../model/format.js'
import type { Passage } from '../../../core/side-by-side/passages.js'
import { useActions } from '../../state/store.js'
import styles from './Compare.module.css'

const cls = classes(styles)

export interface FurnitureProps {
  readonly passage: Passage
  readonly article: Article
  readonly isStop: boolean
}

/** Page furniture, folded to one grey line in its own column. It can be looked at, and given back to the text. */
export function Furniture({ passage, article, isStop }: FurnitureProps) {
  const [open, setOpen] = useState(false)
  const { decide, setCursor } = useActions()
  const lines = counted(passage.lines, 'line')
  const restore = (): void => {
    void decide({ kind: 'furniture', anchor: anchorOf(article, passage), is: 'text' }, `Restored ${lines}`)
  }
  return (
    <div
      className={cls('furniture')}
      role="group"
      aria-label={`${lines} left out as page furniture`}
      data-passage={passage.key}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => setCursor(passage.key)}
      {...(open ? { 'data-open': true } : {})}
    >
      <span>{lines} left out</span>
      <Button look="link" onPress={() => setOpen(!open)}>
        {open ? 'Hide' : 'Show'}
      </Button>
      <Button look="link" tip="Count these lines as part of the article" onPress={restore}>
        Restore
      </Button>
      {open && <span className={cls('left')}>{article.text.slice(passage.start, passage.end)}</span>}
    </div>
  )
}
