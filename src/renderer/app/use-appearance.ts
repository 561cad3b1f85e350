import { useEffect } from 'react'
import { useApp } from '../state/store.js'

/** Puts theme, text size and density where the style sheets read them. */
export function useAppearance(): void {
  const theme = useApp((state) => state.settings.theme)
  const textSize = useApp((state) => state.settings.textSize)
  const density = useApp((state) => state.settings.density)
  useEffect(() => {
    const root = document.documentElement
    root.dataset['theme'] = theme
    root.dataset['density'] = density
    root.style.setProperty('--text-size', String(textSize))
  }, [theme, textSize, density])
}
