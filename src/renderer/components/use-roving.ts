import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react'

/**
 * A group that is one stop for Tab and has arrow keys inside (roving tabindex). Its members carry `data-roving`; the one that had the
 * focus last keeps the stop. Give `onKeyDown` and `ref` to the group, and `onFocus` so that the stop follows the focus.
 */
export function useRoving<E extends HTMLElement>(direction: 'row' | 'column') {
  const ref: RefObject<E | null> = useRef(null)
  const members = useCallback(
    () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-roving]:not([disabled])') ?? [])],
    [],
  )
  const onFocus = useCallback(() => {
    const focused = document.activeElement
    const all = members()
    if (!all.some((member) => member === focused)) return
    for (const member of all) member.tabIndex = member === focused ? 0 : -1
  }, [members])
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const all = members()
      const at = all.findIndex((member) => member === document.activeElement)
      const [back, on] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
      const targets = new Map([
        [back, at - 1],
        [on, at + 1],
        ['Home', 0],
        ['End', all.length - 1],
      ])
      const target = targets.get(event.key)
      if (at < 0 || target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      all[(target + all.length) % all.length]?.focus()
    },
    [direction, members],
  )
  return { ref, onKeyDown, onFocus }
}
