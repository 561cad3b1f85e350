import { ArrowDownUp, ChevronDown, Columns3 } from 'lucide-react'
import type { Article } from '../../../core/model.js'
import buttonStyles from '../../components/Button.module.css'
import { Menu } from '../../components/Menu.js'
import { classes } from '../../components/classes.js'
import { formatShortDate, outletName } from '../../model/format.js'
import { useActions } from '../../state/store.js'
import type { MatrixOrder } from './matrix-model.js'

const buttonCls = classes(buttonStyles)

const orderNames: Readonly<Record<MatrixOrder, string>> = {
  diverging: 'Diverging first',
  spread: 'Most reported first',
  story: 'In story order',
}

/** In which order the claims stand. */
export function OrderMenu({
  order,
  onOrder,
}: {
  readonly order: MatrixOrder
  readonly onOrder: (order: MatrixOrder) => void
}) {
  return (
    <Menu
      label="Order of the claims"
      selected={order}
      onChoose={(id) => onOrder(id as MatrixOrder)}
      groups={[{ id: 'order', title: null, entries: Object.entries(orderNames).map(([id, label]) => ({ id, label })) }]}
      trigger={{
        className: buttonCls('button'),
        label: `Order: ${orderNames[order]}`,
        content: (
          <>
            <ArrowDownUp size={16} aria-hidden="true" />
            {orderNames[order]}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        ),
      }}
    />
  )
}

/** Which outlets have a column. */
export function OutletMenu(props: {
  readonly articles: readonly Article[]
  readonly left: ReadonlySet<string>
  readonly onLeft: (left: ReadonlySet<string>) => void
}) {
  const { articles, left, onLeft } = props
  const { say } = useActions()
  const choose = (id: string): void => {
    if (id === 'all') {
      onLeft(new Set())
      return
    }
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    const article = articles.find((one) => one.id === id)
    if (article) say(`${outletName(article)} is ${next.has(id) ? 'left out' : 'shown'}`)
    if (next.size < articles.length) onLeft(next)
  }
  const label =
    left.size === 0 ? 'Outlets' : `${String(articles.length - left.size)} of ${String(articles.length)} outlets`
  return (
    <Menu
      label="Outlets shown"
      onChoose={choose}
      groups={[
        {
          id: 'outlets',
          title: null,
          entries: articles.map((article) => ({
            id: article.id,
            label: `${left.has(article.id) ? 'Show' : 'Leave out'} ${outletName(article)}`,
            sub: formatShortDate(article.published),
          })),
        },
        { id: 'all', title: null, entries: left.size === 0 ? [] : [{ id: 'all', label: 'Show all outlets' }] },
      ]}
      trigger={{
        className: buttonCls('button'),
        content: (
          <>
            <Columns3 size={16} aria-hidden="true" />
            {label}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        ),
      }}
    />
  )
}
