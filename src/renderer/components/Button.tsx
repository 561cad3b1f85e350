import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes.js'

const cls = classes(styles)

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly look?: 'plain' | 'primary' | 'ghost' | 'link'
  /** Read out, and shown as a tooltip, where the content is only an icon. */
  readonly label?: string
  /** What the tooltip says, when it is more than the label. */
  readonly tip?: string
  /** The key that does the same, as on the key sheet: 'Ctrl+E'. */
  readonly keys?: string | undefined
  readonly isDisabled?: boolean
  readonly className?: string
  /** For buttons inside a group with arrow keys of its own. */
  readonly excludeFromTabOrder?: boolean
}

/** A button with a name, a tooltip with its key, and four states. */
export function Button(props: ButtonProps) {
  const { children, onPress, look = 'plain', label, tip, keys, isDisabled = false, className } = props
  const button = (
    <AriaButton
      className={cls('button', look, label !== undefined && look !== 'link' && !tip && 'icon', className)}
      isDisabled={isDisabled}
      excludeFromTabOrder={props.excludeFromTabOrder ?? false}
      {...(onPress ? { onPress } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  )
  const words = tip ?? label
  if (words === undefined && keys === undefined) return button
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {button}
      <Tip {...(words === undefined ? {} : { words })} keys={keys} />
    </TooltipTrigger>
  )
}

export function Tip({ words, keys }: { readonly words?: string; readonly keys?: string | undefined }) {
  return (
    <Tooltip className={cls('tip')} offset={6}>
      {words}
      {keys !== undefined && <kbd>{keys}</kbd>}
    </Tooltip>
  )
}
