import { Check, Tag as TagIcon, X } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import { Button } from '../../components/Button.js'
import { Chip, SideBadge, classNames } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import { counted } from '../../model/format.js'
import type { Item } from '../../model/items.js'
import { cellName } from '../common/use-drawn-rows.js'
import { Words } from '../compare/Words.js'
import styles from './Differences.module.css'
import type { CellWords, ListRow } from './list.js'

const cls = classes(styles)

interface LineProps {
  readonly row: ListRow
  readonly index: number
  readonly isCurrent: boolean
  readonly tabIndex: 0 | -1
  readonly measure: (element: Element | null) => void
  readonly onFocus: () => void
  readonly onSelect: () => void
  readonly onOpen: () => void
  readonly onJudge: (verdict: 'accepted' | 'dismissed') => void
  readonly onTakeBack: () => void
}

/** One difference: what, why, the words of both sides, where, and what was decided. */
export const DifferenceLine = memo(function DifferenceLine(props: LineProps) {
  const { row, index, isCurrent, tabIndex, measure, onFocus, onSelect, onOpen, onJudge, onTakeBack } = props
  return (
    <tr
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={cls('row', isCurrent && 'now', row.decided === 'dismissed' && 'dismissed')}
      {...(isCurrent ? { 'aria-current': true } : {})}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <td role="cell" className={cls('no', 'figures')}>
        {row.number}
      </td>
      <td role="cell" className={cls('what')}>
        <button
          type="button"
          className={cls('open')}
          data-cell={cellName({ row: index, column: 0 })}
          tabIndex={tabIndex}
          title="Open in Compare: Enter"
          onFocus={onFocus}
          onClick={onOpen}
        >
          <Chip mark={row.item.class} />
          <span>
            {row.item.class === 'diverge' && <span className="sr">{classNames.diverge}: </span>}
            {row.name}
          </span>
        </button>
        <span className={cls('reason')}>{row.reason}</span>
      </td>
      <Side words={row.a} side="a" mark={row.item.class} isCurrent={isCurrent} row={row.key} />
      <Side words={row.b} side="b" mark={row.item.class} isCurrent={isCurrent} row={row.key} />
      <td role="cell" className={cls('place', 'quiet')}>
        <span aria-hidden="true">{row.place.short}</span>
        <span className="sr">{row.place.said}</span>
      </td>
      <td role="cell" className={cls('decision')} onClick={stop} onDoubleClick={stop}>
        <Decision row={row} isStop={tabIndex === 0} onJudge={onJudge} onTakeBack={onTakeBack} />
      </td>
    </tr>
  )
})

function Side(props: {
  readonly words: CellWords | null
  readonly side: 'a' | 'b'
  readonly mark: Item['class']
  readonly isCurrent: boolean
  readonly row: string
}) {
  const { words, side, mark, isCurrent, row } = props
  if (!words)
    return (
      <td role="cell" className={cls('words', 'faint', 'none', side)}>
        no such words
      </td>
    )
  const text = (
    <Words
      text={words.article.text}
      range={words.range}
      marks={words.marks}
      hidden={[]}
      current={isCurrent ? row : null}
    />
  )
  return (
    <td role="cell" className={cls('words', side)} dir="auto" lang={words.article.language ?? undefined}>
      <SideBadge side={side} size="small" />
      {words.cut.before && '…\u00a0'}
      {mark === 'only' ? <span className="w only">{text}</span> : text}
      {words.cut.after && '\u00a0…'}
    </td>
  )
}

/** What is pressed in a row is not the row. */
const stop = (event: MouseEvent): void => event.stopPropagation()

interface DecisionProps {
  readonly row: ListRow
  /** Tab enters the table here. */
  readonly isStop: boolean
  readonly onJudge: (verdict: 'accepted' | 'dismissed') => void
  readonly onTakeBack: () => void
}

/** What was decided with the way back, or what there is to decide. */
function Decision({ row, isStop, onJudge, onTakeBack }: DecisionProps) {
  const icons = { accepted: Check, dismissed: X, relabelled: TagIcon, marked: Check }
  const words = { accepted: 'Accepted', dismissed: 'Dismissed', relabelled: 'Re-labelled', marked: 'Marked by you' }
  const Icon = row.decided === null ? null : icons[row.decided]
  return (
    <span className={cls('decided')}>
      {row.decided === null && (
        <span className={cls('judge')}>
          <Button
            label={`Accept: number ${String(row.number)}`}
            tip="Accept: the mark is right"
            keys="Y"
            excludeFromTabOrder={!isStop}
            onPress={() => onJudge('accepted')}
          >
            Accept
          </Button>
          <Button
            label={`Dismiss: number ${String(row.number)}`}
            tip="Dismiss: it stays in the list, greyed"
            keys="Delete"
            excludeFromTabOrder={!isStop}
            onPress={() => onJudge('dismissed')}
          >
            Dismiss
          </Button>
        </span>
      )}
      {row.decided !== null && (
        <span>
          {Icon && <Icon size={14} aria-hidden="true" />} {words[row.decided]}
        </span>
      )}
      {row.decided !== null && (
        <Button look="link" label={`Take back: number ${String(row.number)}`} onPress={onTakeBack}>
          Take back
        </Button>
      )}
      {row.notes > 0 && (
        <span>
          <Chip mark="note" /> {counted(row.notes, 'note')}
        </span>
      )}
    </span>
  )
}
