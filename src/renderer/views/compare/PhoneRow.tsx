import type { Side } from '../../../core/model.js'
import { SideBadge } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import { type CompareModel, classOfPassage } from '../../model/compare-model.js'
import { otherSide } from '../../model/describe.js'
import { outletName } from '../../model/format.js'
import { aroundWords } from '../../model/snippet.js'
import type { Passage } from '../../model/passages.js'
import styles from './Compare.module.css'
import { PassageView } from './PassageView.js'
import type { RowProps } from './RowView.js'
import { Words } from './Words.js'

const cls = classes(styles)

/** One column of a row; what differs carries the other side's words below it, so that one column still compares. */
export function PhoneRow({ row, side, ...props }: RowProps & { readonly side: Side }) {
  const stops = props.stops.split(' ')
  const nowKeys = props.nowKeys.split(' ')
  return (
    <div className={cls('row', row.tight && 'tight', props.current !== null && row.kind === 'linked' && 'now')}>
      <div className={cls('column')} data-side={side}>
        {row[side].map((passage) => (
          <div key={passage.key} className={cls('column')} data-side={side}>
            <PassageView
              model={props.model}
              passage={passage}
              hidden={props.hidden}
              current={props.current}
              isStop={stops.includes(passage.key)}
              hits={props.hits.get(passage.key) ?? []}
              currentHit={props.currentHit?.passage === passage.key ? props.currentHit : null}
              isNow={row.kind === 'stack' && nowKeys.includes(passage.key)}
              tied
              onOpen={props.onOpen}
            />
            <Twin model={props.model} passage={passage} current={props.current} hidden={props.hidden} />
          </div>
        ))}
      </div>
    </div>
  )
}

type TwinProps = Pick<RowProps, 'model' | 'current' | 'hidden'> & { readonly passage: Passage }

function Twin({ model, passage, current, hidden }: TwinProps) {
  const mark = classOfPassage(model, passage)
  if (mark !== 'diverge' || hidden.includes('diverge')) return null
  const side = otherSide(passage.side)
  const other = model.links.get(passage.links[0] ?? '')?.[side][0]
  if (!other) return null
  const { article } = model[side]
  const isNow = passage.links.some((id) => model.items.find((item) => item.key === current)?.link === id)
  const span = firstSpan(model, passage, side)
  const range = isNow || !span ? other : aroundWords(article.text, span, other)
  return (
    <div className={cls('twin')}>
      <SideBadge side={side} />
      <span>
        <span className="sr">In {outletName(article)}: </span>
        {range.start > other.start && '…\u00a0'}
        <Words
          text={article.text}
          range={range}
          marks={model.marks.get(other.key) ?? []}
          hidden={hidden}
          current={current}
        />
        {range.end < other.end && '\u00a0…'}
      </span>
    </div>
  )
}

function firstSpan(model: CompareModel, passage: Passage, side: Side) {
  const items = model.items.filter((item) => item.class === 'diverge' && item[passage.side] === passage)
  return items.map((item) => (side === 'a' ? item.spanA : item.spanB)).find((span) => span !== null) ?? null
}
