import type { ReactNode } from 'react'
import styles from './Tag.module.css'
import { classes } from './classes.js'

const cls = classes(styles)

export interface TagProps {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'warn'
  readonly tip?: string
}

/** A small word about something: "agency", "date problem". */
export function Tag({ children, tone = 'plain', tip }: TagProps) {
  return (
    <span className={cls('tag', tone)} data-tone={tone} title={tip}>
      {children}
    </span>
  )
}
