import type { ReactNode } from 'react'
import { classes } from '../components/classes.js'
import styles from './Dialogs.module.css'

const cls = classes(styles)

export function Group({
  title,
  children,
  look = 'stack',
}: {
  readonly title: string
  readonly children: ReactNode
  readonly look?: 'stack' | 'columns' | 'inline'
}) {
  return (
    <fieldset className={cls('group')}>
      <legend>{title}</legend>
      <div className={cls(look === 'inline' ? 'inline' : 'options', look === 'columns' && 'columns')}>{children}</div>
    </fieldset>
  )
}

export interface RadioProps {
  readonly name: string
  readonly label: ReactNode
  readonly help?: string
  readonly checked: boolean
  /** `help` should say why. */
  readonly disabled?: boolean
  readonly onChoose: () => void
}

export function Radio({ name, label, help, checked, disabled = false, onChoose }: RadioProps) {
  return (
    <label className={cls('option', disabled && 'disabled')}>
      <input type="radio" name={name} checked={checked} disabled={disabled} onChange={onChoose} />
      <span>
        {label}
        {help !== undefined && <small>{help}</small>}
      </span>
    </label>
  )
}

export interface CheckProps {
  readonly label: ReactNode
  readonly help?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function Check({ label, help, checked, onChange }: CheckProps) {
  return (
    <label className={cls('option')}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {help !== undefined && <small>{help}</small>}
      </span>
    </label>
  )
}
