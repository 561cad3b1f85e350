import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { useOnceDrawn } from '../components/use-once-drawn.js'
import { counted } from '../model/format.js'
import { notesOn } from '../model/subject.js'
import { countOf, visibleItems } from '../model/walk.js'
import { useActions, useApp } from '../state/store.js'
import { useSubject } from '../state/use-subject.js'
import { ComparisonNotes } from './ComparisonNotes.js'
import { Confidence } from './Confidence.js'
import { Decide } from './Decide.js'
import styles from './Inspector.module.css'
import { LinkChoice } from './LinkChoice.js'
import { LostDecisions } from './LostDecisions.js'
import { LostNotes } from './LostNotes.js'
import { Notes } from './Notes.js'
import { Quotation } from './Quotation.js'
import { Reason } from './Reason.js'
import { Tally } from './Tally.js'

const cls = classes(styles)

export interface InspectorProps {
  readonly look: 'pane' | 'drawer'
  readonly now: () => Date
  readonly onClose: () => void
}

/** Why something is marked: kind, reason, both sides, confidence, decision, note, always in this order. */
export function Inspector({ look, now, onClose }: InspectorProps) {
  const { stepDifference } = useActions()
  const hasPair = useApp((state) => state.model?.compared === true)
  return (
    <aside
      className={cls('inspector', look === 'drawer' && 'drawer')}
      aria-label="Inspector"
      data-pane="Inspector"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && look === 'drawer') onClose()
      }}
    >
      <div className={cls('head')}>
        <Title />
        <Button
          look="ghost"
          label="Previous difference"
          keys="Alt+Up"
          isDisabled={!hasPair}
          onPress={() => stepDifference(-1)}
        >
          <ChevronUp size={16} aria-hidden="true" />
        </Button>
        <Button
          look="ghost"
          label="Next difference"
          keys="Alt+Down"
          isDisabled={!hasPair}
          onPress={() => stepDifference(1)}
        >
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
        <Button look="ghost" label="Close the inspector" keys="Ctrl+I" onPress={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      {look === 'pane' && <Tally />}
      <Body look={look} now={now} />
      <div className={cls('keys')} aria-hidden="true">
        <span>
          Next <kbd>Alt+Down</kbd>
        </span>
        <span>
          Fold <kbd>Ctrl+D</kbd>
        </span>
        <span>
          Keys <kbd>Ctrl+/</kbd>
        </span>
      </div>
    </aside>
  )
}

/** The texts can be read already. */
function NotYet() {
  const stopped = useApp((state) => state.comparing === 'stopped')
  return (
    <div className={cls('body')}>
      <div className={cls('empty')}>
        <p>
          {stopped
            ? 'These two articles are not compared. “Compare them” above the texts does it.'
            : 'The two articles are being compared. Their marks, and the reasons for them, come in a moment.'}
        </p>
      </div>
    </div>
  )
}

function Title() {
  const title = useTitle()
  return (
    <h2 tabIndex={-1} data-inspector-start>
      {title}
    </h2>
  )
}

function useTitle(): string {
  const model = useApp((state) => state.model)
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const current = useApp((state) => state.current)
  const cursor = useApp((state) => state.linkingFrom ?? state.cursor)
  return useMemo(() => {
    if (!model?.compared) return 'Inspector'
    const items = visibleItems(model, hidden)
    const item = items.find(({ key }) => key === current)
    if (item) return countOf(items, item)
    const passage = cursor === null ? undefined : model.passage.get(cursor)
    return passage ? `${passage.place} in ${passage.side.toUpperCase()}` : counted(model.counts.diverge, 'difference')
  }, [model, hidden, current, cursor])
}

function Body({ look, now }: Pick<InspectorProps, 'look' | 'now'>) {
  const model = useApp((state) => state.model)
  const { stepDifference } = useActions()
  const subject = useSubject()
  // It comes a frame after the page: each has less to draw and to lay out.
  const isBeside = useOnceDrawn(model !== null, model !== null)
  if (!model || !isBeside) return <div className={cls('body')} />
  if (!model.compared) return <NotYet />
  if (!subject) {
    return (
      <div className={cls('body')}>
        <div className={cls('empty')}>
          <p>This pane says why a passage is marked: both quotations, the reason in words, and how sure it is.</p>
          <p>Click marked words, or walk from one difference to the next.</p>
          <span>
            <Button keys="Alt+Down" tip="Next difference" onPress={() => stepDifference(1)}>
              First difference
            </Button>
          </span>
        </div>
        <ComparisonNotes model={model} now={now} />
        <LostNotes model={model} subject={null} now={now} />
        <LostDecisions model={model} />
      </div>
    )
  }
  const choice = <LinkChoice model={model} subject={subject} />
  return (
    <div className={cls('body')}>
      <Reason model={model} subject={subject} />
      {subject.a && <Quotation model={model} subject={subject} side="a" />}
      {subject.b && <Quotation model={model} subject={subject} side="b" />}
      {look === 'pane' && choice}
      {subject.link && <Confidence link={subject.link} />}
      <div className={cls('right')}>
        {look === 'drawer' && choice}
        <Decide key={subject.item?.key ?? subject.link?.link.id} model={model} subject={subject} />
        <Notes
          key={`${subject.a?.key ?? ''}/${subject.b?.key ?? ''}`}
          model={model}
          subject={subject}
          notes={notesOn(model, subject)}
          now={now}
        />
        <ComparisonNotes model={model} now={now} />
        <LostNotes model={model} subject={subject} now={now} />
        <LostDecisions model={model} />
      </div>
    </div>
  )
}
