import type { Side } from '../../../core/model.js'
import { SideBadge } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import { otherSide } from '../../model/describe.js'
import { outletName } from '../../model/format.js'
import { aroundWords } from '../../model/snippet.js'
import type { Passage } from '../../../core/side-by-side/passages.js'
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
    <div className={cls('row', row.tight && 'tight', props.nowKeys !== '' && row.kind === 'linked' && 'now')}>
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
  if (hidden.includes('diverge')) return null
  const side = otherSide(passage.side)
  const items = model.items.filter((one) => one.class === 'diverge' && !one.dismissed && one[passage.side] === passage)
  const item = items.find(({ key }) => key === current) ?? items[0]
  const other = item?.[side]
  if (!item || !other) return null
  const { article } = model[side]
  const span = side === 'a' ? item.spanA : item.spanB
  const range = item.key === current || !span ? other : aroundWords(article.text, span, other)
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
