import type { ReactNode, Ref } from 'react'
import { classes } from '../../components/classes.js'
import styles from './ViewPage.module.css'

const cls = classes(styles)

export interface ViewPageProps {
  readonly title: string
  /** What is counted here, in a short sentence. */
  readonly sub: string
  /** Buttons and menus that arrange the view. */
  readonly controls?: ReactNode
  /** What is missing here and why; null when everything is there. */
  readonly partial?: string | null
  readonly children: ReactNode
  readonly scroll?: Ref<HTMLDivElement>
  readonly onKeyDown?: (event: React.KeyboardEvent) => void
  /** Content may be wider than the page and scroll sideways. */
  readonly sideways?: 'free' | 'never'
}

/** A view with its title, what it counts and its controls; the rest scrolls below. */
export function ViewPage(props: ViewPageProps) {
  const { title, sub, controls, partial = null, children, scroll, onKeyDown, sideways = 'never' } = props
  return (
    <div className={cls('view')} data-pane={title}>
      <div className={cls('head')}>
        <h1>{title}</h1>
        <p className={cls('sub')}>{sub}</p>
        {controls !== undefined && <div className={cls('controls')}>{controls}</div>}
      </div>
      {partial !== null && (
        <p className={cls('partial')} role="note">
          {partial}
        </p>
      )}
      <div
        ref={scroll}
        className={cls('scroll', sideways === 'free' && 'free')}
        role="region"
        aria-label={title}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
    </div>
  )
}

/** Said where there is nothing to list. */
export function Nothing({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={cls('nothing')}>
      <h2>{title}</h2>
      <div className="quiet">{children}</div>
    </div>
  )
}

/** A toggle among the controls. */
export function Toggle(props: { readonly isOn: boolean; readonly onToggle: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className={cls('toggle')} aria-pressed={props.isOn} onClick={props.onToggle}>
      {props.children}
    </button>
  )
}
