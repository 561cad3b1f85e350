import type { ReactNode } from 'react'
import { classes } from '../components/classes.js'
import styles from './Banner.module.css'

const cls = classes(styles)

export interface BannerProps {
  readonly icon: ReactNode
  readonly tone?: 'plain' | 'warn'
  readonly children: ReactNode
  readonly acts?: ReactNode
}

/** A sentence above the page, with what can be done. It takes room of its own and covers nothing. */
export function Banner({ icon, tone = 'plain', children, acts }: BannerProps) {
  return (
    <div className={cls('banner', tone)} role="status">
      {icon}
      <p className={cls('text')}>{children}</p>
      {acts !== undefined && <div className={cls('acts')}>{acts}</div>}
    </div>
  )
}
