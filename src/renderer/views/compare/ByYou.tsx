import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../../components/classes.js'
import styles from './Compare.module.css'

const cls = classes(styles)

/** The mark of a decision, as the inspector has it, where what was decided stands; with the way back. */
export function ByYou({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      {' '}
      <span className={cls('byYou')}>
        <Check size={13} aria-hidden="true" />
        {label} · {children}
      </span>
    </>
  )
}
