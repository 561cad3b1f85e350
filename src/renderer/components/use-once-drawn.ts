import { startTransition, useEffect, useState } from 'react'

/**
 * What is given, once the browser has drawn the page after it changed; until then what was given before, at first `before`. What comes of it
 * is drawn in slices between which the window answers.
 */
export function useOnceDrawn<T>(value: T, before: T): T {
  const [late, setLate] = useState(before)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // A frame begins by calling this, lays out and paints; what waits for its turn comes after that.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setLate(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return late
}
