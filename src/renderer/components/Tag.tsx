import type { ReactNode } from 'react'
import styles from './Tag.module.css'
import { classes } from './classes.js'

const cls = classes(styles)

/** A small word about something: "agency", "date problem". */
export function Tag({ children, tone = 'plain' }: { readonly children: ReactNode; readonly tone?: 'plain' | 'warn' }) {
  return (
    <span className={cls('tag', tone)} data-tone={tone}>
      {children}
    </span>
  )
}
