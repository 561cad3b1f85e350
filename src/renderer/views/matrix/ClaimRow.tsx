import { History } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import type { Article } from '../../../core/model.js'
import { Chip, classNames } from '../../components/Chip.js'
import { Tag } from '../../components/Tag.js'
import { classes } from '../../components/classes.js'
import { ClaimNotes } from '../../inspector/ClaimNotes.js'
import { counted, outletName } from '../../model/format.js'
import type { MarkClass } from '../../../core/side-by-side/passages.js'
import { useActions } from '../../state/store.js'
import type { StoryIndex } from '../common/story-index.js'
import { type CellKeys, cellName } from '../common/use-drawn-rows.js'
import { Words } from '../compare/Words.js'
import styles from './Matrix.module.css'
import { type MatrixCell, type MatrixRow, cellOf } from './matrix-model.js'

const cls = classes(styles)

export interface ClaimRowProps {
  readonly index: StoryIndex
  readonly row: MatrixRow
  readonly at: number
  readonly articles: readonly Article[]
  readonly hidden: readonly MarkClass[]
  readonly measure: (element: Element | null) => void
  readonly keys: CellKeys
}

/** One claim, in the words of each article. */
export function ClaimRow({ index, row, at, articles, hidden, measure, keys }: ClaimRowProps) {
  const { goTo } = useActions()
  const passages = [...row.sentences.values()].flat().flatMap((id) => index.sentence.get(id) ?? [])
  return (
    <tr ref={measure} data-index={at} aria-rowindex={at + 2}>
      <th scope="row" className={cls('claim')}>
        <span className={cls('label')} title={row.label}>
          {row.label}
        </span>
        <span className={cls('sum')}>
          <Chip mark={row.class} />
          <span>
            <span className="sr">{classNames[row.class]}: </span>
            {row.sum}
          </span>
        </span>
        <ClaimNotes label={row.label} passages={passages} />
      </th>
      {articles.map((article, column) => (
        <Cell
          key={article.id}
          index={index}
          row={row}
          article={article}
          hidden={hidden}
          name={cellName({ row: at, column })}
          tabIndex={keys.tabIndexOf({ row: at, column })}
          onFocus={() => keys.onFocus({ row: at, column })}
          onOpen={(offset) => void goTo(article.id, offset)}
        />
      ))}
    </tr>
  )
}

interface CellProps {
  readonly index: StoryIndex
  readonly row: MatrixRow
  readonly article: Article
  readonly hidden: readonly MarkClass[]
  readonly name: string
  readonly tabIndex: 0 | -1
  readonly onFocus: () => void
  readonly onOpen: (offset: number) => void
}

const Cell = memo(function Cell(props: CellProps) {
  const { index, row, article, hidden, name, tabIndex, onFocus, onOpen } = props
  const cell = useMemo(() => cellOf(index, row, article, hidden), [index, row, article, hidden])
  const [all, setAll] = useState(false)
  const open = cell.kind === 'words' ? () => onOpen(cell.offset) : undefined
  return (
    <td
      role="gridcell"
      className={cls('cell', cell.kind)}
      data-cell={name}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        if (event.key === ' ') setAll(!all)
        else open?.()
      }}
      {...(open ? { title: `Open in Compare: ${outletName(article)}` } : {})}
    >
      <CellText cell={cell} article={article} all={all} onAll={() => setAll(true)} />
    </td>
  )
})

interface CellTextProps {
  readonly cell: MatrixCell
  readonly article: Article
  /** Every passage is quoted. */
  readonly all: boolean
  readonly onAll: () => void
}

function CellText({ cell, article, all, onAll }: CellTextProps) {
  switch (cell.kind) {
    case 'missing':
      return 'not mentioned'
    case 'earlier':
      return (
        <>
          <span className={cls('not')}>not mentioned</span>
          <Tag>
            <History size={12} aria-hidden="true" />
            earlier report
          </Tag>
        </>
      )
    case 'words': {
      const shown = all ? cell.parts : cell.foremost
      return (
        <>
          {shown.map(({ range, cutBefore, cutAfter, marks }) => (
            <span key={range.start} className={cls('part')} dir="auto" lang={article.language ?? undefined}>
              {cutBefore && '…\u00a0'}
              <Words text={article.text} range={range} marks={marks} hidden={[]} current={null} />
              {cutAfter && '\u00a0…'}
            </span>
          ))}
          {shown.length < cell.parts.length && <MorePassages count={cell.parts.length - shown.length} onShow={onAll} />}
        </>
      )
    }
  }
}

/** For the pointer; with keys, Space in the cell does the same. */
function MorePassages({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  return (
    <span
      className={cls('more')}
      title="Show them (Space)"
      onClick={(event) => {
        event.stopPropagation()
        onShow()
      }}
    >
      and {counted(count, 'more passage')}
    </span>
  )
}
