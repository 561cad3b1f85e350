import { plain } from '../../core/text/plain.js'
import { Button } from '../components/Button.js'
import { Chip } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import type { CompareModel } from '../model/compare-model.js'
import { type LostDecision, isAttachable, saidOf } from '../model/lost-decisions.js'
import { useActions } from '../state/store.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

/** Decisions that cannot be placed. They wait here for their words, until the person takes them back. */
export function LostDecisions({ model }: { readonly model: CompareModel }) {
  const waiting = model.lostDecisions.filter((lost) => !isAttachable(lost))
  if (waiting.length === 0) return null
  return (
    <section className={cls('notes', 'lost')} aria-label="Decisions without their words" tabIndex={-1} data-lost>
      <h3 className={cls('kind')}>
        <Chip mark="note" />
        Decisions without their words ({waiting.length})
      </h3>
      {waiting.map((lost) => (
        <Lost key={lost.corrections.at(-1)?.id} lost={lost} />
      ))}
    </section>
  )
}

function Lost({ lost }: { readonly lost: LostDecision }) {
  const { withdraw } = useActions()
  const { what, words } = saidOf(lost.decision)
  return (
    <>
      <p className="quiet small">
        {what}:
        {words.map((each, at) => (
          <span key={at}>
            {at > 0 && ' /'} <span className={`w only ${cls('gone')}`}>{plain(each)}</span>
          </span>
        ))}
      </p>
      <div className={cls('more')}>
        <Button
          look="ghost"
          tip="Forget this decision"
          onPress={() => void withdraw(lost.corrections, 'Removed the decision')}
        >
          Remove
        </Button>
      </div>
    </>
  )
}
