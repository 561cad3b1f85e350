import { Chip } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import styles from './Compare.module.css'

const cls = classes(styles)

/** The letter of a note. A click shows the note; the keyboard has the passage for that, and screen readers the inspector. */
export function NoteMark({ onShow }: { readonly onShow: () => void }) {
  return (
    <span className={cls('noteMark')} aria-hidden="true" onClick={onShow}>
      <Chip mark="note" />
    </span>
  )
}
