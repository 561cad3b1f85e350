import type { Side } from '../../core/model.js'
import type { MarkClass } from '../../core/side-by-side/passages.js'

const letters: Readonly<Record<MarkClass, string>> = { agree: '=', diverge: 'D', adds: '+', only: 'O', note: 'N' }

/** Names of the classes, as on the toggles. */
export const classNames: Readonly<Record<MarkClass, string>> = {
  agree: 'Agree',
  diverge: 'Diverge',
  adds: 'Adds',
  only: 'Only in one',
  note: 'Notes',
}

/** The order of the toggles: from what is shared to what is added by hand. */
export const markClasses: readonly MarkClass[] = ['agree', 'diverge', 'adds', 'only', 'note']

export const letterOf = (mark: MarkClass): string => letters[mark]

/** The square letter of a class. Silent for screen readers: words beside it always say the class. */
export function Chip({ mark }: { readonly mark: MarkClass }) {
  return (
    <span className={`chip ${mark}`} aria-hidden="true">
      {letters[mark]}
    </span>
  )
}

/** The round badge of a side. Silent unless `spoken`. */
export function SideBadge({
  side,
  size = 'normal',
  spoken = false,
}: {
  readonly side: Side
  readonly size?: 'normal' | 'small'
  readonly spoken?: boolean
}) {
  const name = side.toUpperCase()
  const look = `side ${side}${size === 'small' ? ' small' : ''}`
  return spoken ? (
    <span className={look} role="img" aria-label={`Article ${name}`}>
      {name}
    </span>
  ) : (
    <span className={look} aria-hidden="true">
      {name}
    </span>
  )
}
