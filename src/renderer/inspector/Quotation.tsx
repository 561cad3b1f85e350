import type { Range, Side } from '../../core/model.js'
import { SideBadge } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import type { CompareModel } from '../model/compare-model.js'
import { fileName, outletName } from '../model/format.js'
import type { MarkedRange } from '../model/marks.js'
import type { Passage } from '../../core/side-by-side/passages.js'
import { aroundWords } from '../model/snippet.js'
import type { Subject } from '../model/subject.js'
import { useActions } from '../state/store.js'
import { Words } from '../views/compare/Words.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

/** A passage longer than this is quoted only round the words in question. */
const WHOLE = 140

export interface QuotationProps {
  readonly model: CompareModel
  readonly subject: Subject
  readonly side: Side
}

/** The words of one side, exactly as they stand, with file and place. */
export function Quotation({ model, subject, side }: QuotationProps) {
  const { select } = useActions()
  const passage = subject[side]
  if (!passage) return null
  const { article } = model[side]
  const span = side === 'a' ? subject.item?.spanA : subject.item?.spanB
  const long = passage.end - passage.start > WHOLE && span && span.end - span.start < WHOLE
  const range = long ? aroundWords(article.text, span, passage, 48) : passage
  return (
    <div className={cls('quote')}>
      <SideBadge side={side} spoken />
      <span className={cls('who')}>{outletName(article)}</span>
      <blockquote dir="auto">
        {range.start > passage.start && '…\u00a0'}
        <Words
          text={article.text}
          range={range}
          marks={marksOf(model, subject, passage, span ?? null)}
          hidden={[]}
          current={subject.item?.key ?? null}
          onSelect={select}
        />
        {range.end < passage.end && '\u00a0…'}
      </blockquote>
      <span className={cls('source')}>
        {passage.place}, {fileName(article.file)}
        {subject.item?.class === 'diverge' && !span && ' · no such words here'}
      </span>
    </div>
  )
}

/** A dismissed difference has no mark in the text; here its words are still shown, without the tint. */
function marksOf(model: CompareModel, { item }: Subject, passage: Passage, span: Range | null): readonly MarkedRange[] {
  const marks = model.marks.get(passage.key) ?? []
  if (!item?.dismissed || item.class === 'only' || !span) return marks
  const gone = { type: 'item', class: item.class, item: '', style: true, start: span.start, end: span.end } as const
  return [...marks, gone]
}
