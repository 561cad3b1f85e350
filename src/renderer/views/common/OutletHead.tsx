import { SideBadge } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import type { Article } from '../../../core/model.js'
import { formatShortDate, outletName } from '../../model/format.js'
import { useApp } from '../../state/store.js'
import styles from './OutletHead.module.css'

const cls = classes(styles)

/** An article by its outlet, with its side when it is one of the two that are compared. */
export function OutletHead({ article, date = 'shown' }: { readonly article: Article; readonly date?: 'shown' | 'no' }) {
  const side = useApp((state) => (state.chosen.a === article.id ? 'a' : state.chosen.b === article.id ? 'b' : null))
  const agency = article.agencies.includes(article.outlet ?? '') ? ', agency' : ''
  return (
    <span className={cls('head')}>
      <span className={cls('name')}>
        {side && <SideBadge side={side} size={date === 'no' ? 'small' : 'normal'} spoken />}
        <span>{outletName(article)}</span>
      </span>
      {date === 'shown' && (
        <span className={cls('date')}>
          {formatShortDate(article.published)}
          {agency}
        </span>
      )}
    </span>
  )
}
