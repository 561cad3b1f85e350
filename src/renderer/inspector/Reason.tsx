import { kindNames } from '../../core/kind-names.js'
import { stands } from '../../core/notes/relation.js'
import { addsDetail } from '../../core/shown.js'
import { plain } from '../../core/text/plain.js'
import { Chip } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import type { CompareModel, LinkView } from '../model/compare-model.js'
import { markedByHand, otherSide } from '../model/describe.js'
import { confidenceOf, outletName } from '../model/format.js'
import { itemName } from '../model/items.js'
import { alsoIn, othersOnSubject } from '../model/others.js'
import type { MarkClass } from '../../core/side-by-side/passages.js'
import type { Subject } from '../model/subject.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

/** What kind of thing it is, and the reason in one sentence. */
export function Reason({ model, subject }: { readonly model: CompareModel; readonly subject: Subject }) {
  const { mark, kind, reason } = explain(model, subject)
  const told = subject.item?.class === 'only' ? [] : othersOnSubject(model, subject)
  return (
    <div className={cls('first')}>
      <div className={cls('kind')}>
        <Chip mark={mark} />
        {kind}
      </div>
      <p className={cls('reason')}>{reason}</p>
      {told.map((line) => (
        <p key={line} className="quiet small">
          {line}.
        </p>
      ))}
    </div>
  )
}

interface Explained {
  readonly mark: MarkClass
  readonly kind: string
  readonly reason: string
}

function explain(model: CompareModel, { item, link, a, b }: Subject): Explained {
  const name = (side: 'a' | 'b'): string => outletName(model[side].article)
  if (!item) return explainLink(link)
  switch (item.class) {
    case 'diverge': {
      const { original, significance, by, message } = item.difference
      const style = significance === 'style' ? ', style only' : ''
      const before = original === null || by ? '' : ` (was ${kindNames[original].toLowerCase()})`
      return {
        mark: 'diverge',
        kind: `Diverges: ${itemName(item).toLowerCase()}${style}${before}`,
        reason: by ? markedByHand : plain(message),
      }
    }
    case 'adds':
      return {
        mark: 'adds',
        kind: 'Adds detail',
        reason: `No words for this were found in the passage linked to it in ${name(otherSide(item.side))}.`,
      }
    case 'only': {
      const passage = item.side === 'a' ? a : b
      const others = passage ? alsoIn(model, passage).replace(/^, told/, ' It is told') : ''
      return {
        mark: 'only',
        kind: `Only in ${item.side.toUpperCase()}`,
        reason: `No passage in ${name(otherSide(item.side))} was found to state this.${others === '' ? '' : `${others}.`}`,
      }
    }
  }
}

function explainLink(link: Subject['link']): Explained {
  const words = { verbatim: 'word for word', close: 'in nearly the same words', paraphrase: 'in other words' }
  const mark = link?.class ?? 'agree'
  const said = link ? explainSaid(link) : null
  if (said) return { mark, ...said }
  const how = words[link?.link.strength ?? 'close']
  const { steps } = confidenceOf(link?.link.score ?? 1)
  switch (mark) {
    case 'agree':
      return steps <= LOOSE ? { mark, ...perhaps } : { mark, kind: 'Agrees', reason: `${stated(steps)}, ${how}.` }
    case 'adds':
      return steps <= LOOSE
        ? { mark, ...perhaps }
        : { mark, kind: 'Agrees, and adds detail', reason: `${stated(steps)}, ${how}; one of them says more.` }
    case 'diverge':
      return {
        mark,
        kind: 'Diverges',
        reason: 'Both tell of the same, but not all of it fits. Choose marked words to see why.',
      }
  }
}

/** At so few steps of confidence a link is a hint: nothing is said to be the same. */
const LOOSE = 2
const SURE = 4

const perhaps = {
  kind: 'Perhaps the same',
  reason: 'These two are perhaps about the same thing: little ties them. Read both before you rely on it.',
} as const

const stated = (steps: number): string => (steps >= SURE ? 'Both state the same' : 'Both seem to state the same')

/** What the person said of the whole passages; for passages that were only linked, what was found in them. */
function explainSaid(link: LinkView): Omit<Explained, 'mark'> | null {
  switch (link.said) {
    case null:
      return null
    case 'linked':
      return { kind: 'Linked by you', reason: foundIn(link) }
    case 'agree':
      return { kind: 'Agrees: decided by you', reason: 'You marked these passages as agreeing.' }
    case 'diverge': {
      const isFound = link.link.differences.some((one) => stands(one) && !one.by)
      return isFound
        ? { kind: 'Diverges', reason: 'Not all in them fits. Choose marked words to see why.' }
        : { kind: 'Diverges: decided by you', reason: markedByHand }
    }
  }
}

/** "Found to differ in number and date", "Nothing in them was found to differ". */
function foundIn({ link }: LinkView): string {
  const kinds = new Set(link.differences.filter(stands).map(({ kind }) => kindNames[kind].toLowerCase()))
  if (kinds.size > 0) return `They were found to differ: ${[...kinds].join(', ')}. Choose marked words to see why.`
  return addsDetail(link)
    ? 'Nothing in them was found to differ; one of them says more.'
    : 'Nothing in them was found to differ.'
}
