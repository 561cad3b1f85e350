import { memo, useMemo } from 'react'
import { classes } from '../../components/classes.js'
import { type CompareModel, classOfRow } from '../../model/compare-model.js'
import type { FindHit } from '../../model/find.js'
import type { MarkClass, Passage } from '../../../core/side-by-side/passages.js'
import type { Row } from '../../model/rows.js'
import { useActions } from '../../state/store.js'
import { Badge } from './Badge.js'
import styles from './Compare.module.css'
import { NoteMark } from './NoteMark.js'
import { PassageView } from './PassageView.js'

const cls = classes(styles)

export interface RowProps {
  readonly model: CompareModel
  readonly row: Row
  readonly hidden: readonly MarkClass[]
  /** Key of the current difference, when it lies in this row. */
  readonly current: string | null
  /** Keys of the passages in this row where Tab enters a column. */
  readonly stops: string
  /** Keys of the passages of the pair that is shown, when one of them lies in this row. */
  readonly nowKeys: string
  readonly hits: ReadonlyMap<string, readonly FindHit[]>
  readonly currentHit: FindHit | null
  readonly onOpen: (passage: Passage) => void
}

/** One row: both sides, and between them the letter of what ties them. */
export const RowView = memo(function RowView({ row, ...props }: RowProps) {
  const tied = row.kind === 'linked' ? classOfRow(props.model, row) : null
  const shown = tied !== null && !props.hidden.includes(tied) ? tied : null
  const { showNote } = useActions()
  const stops = props.stops.split(' ')
  const nowKeys = props.nowKeys === '' ? [] : props.nowKeys.split(' ')
  // Where the pair that is shown is not the pair of this row, only its own passage is raised: the row would name the wrong one.
  const isPair =
    row.kind === 'linked' && nowKeys.length > 0 && nowKeys.every((key) => props.model.rowOf.get(key) === row)
  const passages = useMemo(() => [...row.a, ...row.b], [row])
  const column = (passages: readonly Passage[]) =>
    passages.map((passage) => (
      <PassageView
        key={passage.key}
        model={props.model}
        passage={passage}
        hidden={props.hidden}
        current={props.current}
        isStop={stops.includes(passage.key)}
        hits={props.hits.get(passage.key) ?? noHits}
        currentHit={props.currentHit?.passage === passage.key ? props.currentHit : null}
        isNow={!isPair && nowKeys.includes(passage.key)}
        tied={tied !== null && isFirst(row, passage)}
        onOpen={props.onOpen}
      />
    ))
  const noted = tied === null ? undefined : notedBeside(props.model, row)
  const isHead = row.a[0]?.kind === 'headline' && row.b[0]?.kind === 'headline'
  return (
    <div className={cls('row', row.kind === 'stack' && 'stack', row.tight && 'tight', isPair && 'now')}>
      <div className={cls('column')} data-side="a">
        {column(row.a)}
      </div>
      <div className={cls('gutter', isHead && 'gutterHead')}>
        {shown && (
          <div className={cls('tie', shown)}>
            <Badge
              model={props.model}
              passages={passages}
              letter={shown}
              hidden={props.hidden}
              isStop={passages.some(({ key }) => stops.includes(key))}
            />
          </div>
        )}
        {noted && !props.hidden.includes('note') && (
          <div className={cls('tieNotes')}>
            <NoteMark onShow={() => showNote(noted.key)} />
          </div>
        )}
      </div>
      <div className={cls('column')} data-side="b">
        {column(row.b)}
      </div>
    </div>
  )
})

const noHits: readonly FindHit[] = []

const isFirst = (row: Row, passage: Passage): boolean => passage === row[passage.side][0]

/** The passage beside the row's own letter that has a note. The others of the row have letters of their own. */
const notedBeside = (model: CompareModel, row: Row): Passage | undefined =>
  [row.a[0], row.b[0]].find((passage) => model.notes.some(({ passages }) => passages.includes(passage?.key ?? '')))
