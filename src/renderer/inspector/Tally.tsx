import { classes } from '../components/classes.js'
import { useOnceDrawn } from '../components/use-once-drawn.js'
import { tallyOf } from '../model/walk.js'
import { useApp } from '../state/store.js'
import styles from './Inspector.module.css'
import { OnlyDifferences } from './OnlyDifferences.js'

const cls = classes(styles)

/** How much there is of each class, and the way to go by what diverges alone. */
export function Tally() {
  const model = useApp((state) => state.model)
  const hidden = useApp((state) => state.settings.hiddenClasses)
  // With the body of the pane, a frame after the page.
  const isBeside = useOnceDrawn(model !== null, model !== null)
  if (!model?.compared || !isBeside) return null
  return (
    <div className={cls('tally')}>
      <span className="figures">{tallyOf(model, hidden)}</span>
      <OnlyDifferences />
    </div>
  )
}
