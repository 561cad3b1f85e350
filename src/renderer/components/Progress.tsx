import type { Progress as ProgressData } from '../../api/contract.js'
import { formatCount } from '../model/format.js'
import { useActions } from '../state/store.js'
import { Button } from './Button.js'
import styles from './Progress.module.css'
import { classes } from './classes.js'

const cls = classes(styles)

export interface ProgressProps {
  readonly progress: ProgressData
  readonly inline?: boolean
}

/** A named step with a bar and Cancel. */
export function Progress({ progress, inline = false }: ProgressProps) {
  const { cancel } = useActions()
  const { step, done, total } = progress
  const count = total === null ? formatCount(done) : `${formatCount(done)} of ${formatCount(total)}`
  const percent = total === null || total === 0 ? null : Math.round((100 * done) / total)
  const bar = (
    <div
      className={cls('track')}
      role="progressbar"
      aria-label={step}
      aria-valuetext={count}
      {...(percent === null ? {} : { 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 })}
    >
      <div
        className={cls('fill')}
        {...(percent === null ? { 'data-unknown': true } : { style: { width: `${String(percent)}%` } })}
      />
    </div>
  )
  if (inline) {
    return (
      <div className={cls('line')}>
        <span>{step}</span>
        {bar}
        <span className="figures">{count}</span>
        <Button look="link" onPress={() => void cancel()}>
          Cancel
        </Button>
      </div>
    )
  }
  return (
    <div className={cls('block')}>
      <span className="strong">{step}</span>
      {bar}
      <span className="quiet small figures">{count}</span>
      <span>
        <Button onPress={() => void cancel()}>Cancel</Button>
      </span>
    </div>
  )
}
