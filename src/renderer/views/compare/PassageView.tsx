import { Copy } from 'lucide-react'
import { memo, useId, useMemo } from 'react'
import type { Range } from '../../../core/model.js'
import { Button } from '../../components/Button.js'
import { classes } from '../../components/classes.js'
import { type CompareModel, classOfPassage } from '../../model/compare-model.js'
import { describePassage } from '../../model/describe.js'
import type { FindHit } from '../../model/find.js'
import { alsoIn, othersTell } from '../../model/others.js'
import { type MarkClass, type Passage, isText } from '../../../core/side-by-side/passages.js'
import { useActions, useApp } from '../../state/store.js'
import { Badge } from './Badge.js'
import styles from './Compare.module.css'
import { ByYou } from './ByYou.js'
import { Furniture } from './Furniture.js'
import { NoteMark } from './NoteMark.js'
import { Words } from './Words.js'

const cls = classes(styles)

export interface PassageProps {
  readonly model: CompareModel
  readonly passage: Passage
  readonly hidden: readonly MarkClass[]
  /** Key of the current difference, when it lies in this row. */
  readonly current: string | null
  /** This passage is where Tab enters its column. */
  readonly isStop: boolean
  readonly hits: readonly FindHit[]
  readonly currentHit: FindHit | null
  /** It belongs to the pair that is shown, and the other passage of that stands in another row: it is raised by itself. */
  readonly isNow: boolean
  /** The letter stands in the gutter of the row already. */
  readonly tied: boolean
  readonly onOpen: (passage: Passage) => void
}

/** One passage with its marks, its edge and, where it has no row with the other side, its own letter. */
export const PassageView = memo(function PassageView(props: PassageProps) {
  const { passage } = props
  if (passage.kind === 'furniture')
    return <Furniture passage={passage} article={props.model[passage.side].article} isStop={props.isStop} />
  if (!isText(passage)) {
    const { text } = props.model[passage.side].article
    return <p className={cls('passage', 'aside')}>{text.slice(passage.start, passage.end)}</p>
  }
  return <TextPassage {...props} />
})

function TextPassage(props: PassageProps) {
  const { model, passage, hidden, current, isStop, hits, currentHit, isNow, tied, onOpen } = props
  const { setCursor, hoverPassage, select, showNote } = useActions()
  const lit = useApp((state) => state.hover !== null && passage.links.includes(state.hover))
  const others = useApp((state) => state.settings.layout['others'] === true)
  const linkingFrom = useApp((state) => state.linkingFrom)
  const notes = model.notes.filter((note) => note.passages.includes(passage.key))
  const own = useMemo(() => [passage], [passage])
  const textId = useId()
  const mark = classOfPassage(model, passage)
  const shown = mark !== null && !hidden.includes(mark) ? mark : null
  const { text } = model[passage.side].article
  const canLinkTo = linkingFrom !== null && model.passage.get(linkingFrom)?.side !== passage.side
  const isLink = passage.links.length > 0
  return (
    <div
      role="group"
      className={cls(
        'passage',
        kindLook[passage.kind],
        shown && 'edge',
        shown,
        passage.continues && 'continues',
        lit && 'lit',
        isNow && 'nowPassage',
        canLinkTo && 'choosable',
        linkingFrom === passage.key && 'linkingFrom',
      )}
      data-passage={passage.key}
      {...(isStop ? { 'data-pane': `Column ${passage.side.toUpperCase()}` } : {})}
      tabIndex={isStop ? 0 : -1}
      aria-label={describePassage(model, passage)}
      aria-describedby={textId}
      onFocus={() => setCursor(passage.key)}
      onPointerEnter={isLink ? () => hoverPassage(passage.key) : undefined}
      onPointerLeave={isLink ? () => hoverPassage(null) : undefined}
      onClick={() => onOpen(passage)}
    >
      <span id={textId} data-words dir="auto">
        <Words
          text={text}
          range={passage}
          marks={model.marks.get(passage.key) ?? []}
          hidden={hidden}
          current={current}
          hits={hits}
          currentHit={currentHit}
          onSelect={select}
        />
      </span>
      {mark === 'only' && !hidden.includes('only') && <OnlyIn model={model} passage={passage} told={others} />}
      <RestoredMark model={model} passage={passage} />
      {others && <Others model={model} passage={passage} />}
      <CopiedNote model={model} passage={passage} />
      {((!tied && shown) ?? notes.length > 0) && (
        <span className={cls('chips')}>
          {!tied && shown && <Badge model={model} passages={own} letter={shown} hidden={hidden} isStop={isStop} />}
          {notes.length > 0 && !tied && !hidden.includes('note') && <NoteMark onShow={() => showNote(passage.key)} />}
        </span>
      )}
    </div>
  )
}

const kindLook = {
  headline: 'headline',
  heading: 'heading',
  caption: 'caption',
  'list-item': 'listItem',
  text: null,
  aside: 'aside',
  furniture: null,
} as const

interface OnlyInProps {
  readonly model: CompareModel
  readonly passage: Passage
  /** How many others tell of it stands beside the passage already. */
  readonly told: boolean
}

/** Said by the passage's own label, so hidden from speech. */
function OnlyIn({ model, passage, told }: OnlyInProps) {
  const others = alsoIn(model, passage).replace(/^, /, '')
  return (
    <span aria-hidden="true">
      {' '}
      <span className={cls('where')}>only in {passage.side.toUpperCase()}</span>
      {others !== '' && !told && (
        <>
          {' '}
          <span className={cls('where')}>{others}</span>
        </>
      )}
    </span>
  )
}

/** These words were taken for page furniture until the person said otherwise. */
function RestoredMark({ model, passage }: { readonly model: CompareModel; readonly passage: Passage }) {
  const { withdraw } = useActions()
  const decisions = model.restored.get(passage.key)
  if (!decisions) return null
  return (
    <ByYou label="Restored by you">
      <Button
        look="link"
        tip="Count these lines as page furniture again"
        onPress={() => void withdraw(decisions, 'Left out again')}
      >
        Leave out again
      </Button>
    </ByYou>
  )
}

/** Beside each passage, once it is asked for: how many of the story's other articles tell of the same, and how many of them differ. */
function Others({ model, passage }: { readonly model: CompareModel; readonly passage: Passage }) {
  const words = othersTell(model, passage)
  return (
    words !== null && (
      <>
        {' '}
        <span className={cls('others')}>{words}</span>
      </>
    )
  )
}

function CopiedNote({ model, passage }: { readonly model: CompareModel; readonly passage: Passage }) {
  const run = model.copied.find((one) => !one.inQuotation && mostlyIn(model, one[passage.side], passage))
  if (!run) return null
  return (
    <>
      {' '}
      <span className={cls('copied')}>
        <Copy size={13} aria-hidden="true" />
        {passage.side === 'a' ? `${String(run.words)} words the same in both` : `same ${String(run.words)} words`}
      </span>
    </>
  )
}

/** The passage that holds the greater part of the run. */
function mostlyIn(model: CompareModel, run: Range, passage: Passage): boolean {
  const shared = ({ start, end }: Range): number => Math.min(end, run.end) - Math.max(start, run.start)
  const own = shared(passage)
  if (own <= 0) return false
  return model[passage.side].passages.every((other) => other === passage || shared(other) < own)
}
