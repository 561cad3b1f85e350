import { classes } from '../components/classes.js'
import type { MarkClass } from '../../core/side-by-side/passages.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

/** What is no difference of fact. */
const others: readonly MarkClass[] = ['adds', 'only']

/** One click leaves only what diverges, in the marks, in the walk and in the list; the next click brings back the rest. */
export function OnlyDifferences() {
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const { saveSettings } = useActions()
  const isOn = others.every((mark) => hidden.includes(mark)) && !hidden.includes('diverge')
  const rest = hidden.filter((mark) => !others.includes(mark) && mark !== 'diverge')
  return (
    <button
      type="button"
      className={cls('onlyDifferences')}
      aria-pressed={isOn}
      title={isOn ? 'Show what is added and only in one again' : 'Leave out what is added and only in one'}
      onClick={() => void saveSettings({ hiddenClasses: isOn ? rest : [...rest, ...others] })}
    >
      Differences only
    </button>
  )
}
