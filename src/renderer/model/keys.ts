/** Key strokes by name: 'Ctrl+Shift+P', 'Alt+Down', 'F7', 'X'. Ctrl stands for Command on a Mac. */

export interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const arrows: Readonly<Record<string, string>> = {
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
}

/** The name of a stroke. Shift is told only where it does not already show in the character ('?' but 'Shift+F7'). */
export function strokeName({ key, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string {
  const plain = arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  const isLetterOrNamed = key.length > 1 || /\p{L}/u.test(key)
  const parts = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey && isLetterOrNamed ? 'Shift' : '']
  return [...parts.filter((part) => part !== ''), plain].join('+')
}

/** One character alone, which a person can switch off so that a dictating or typing hand does nothing by accident. */
export const isSingleKey = (name: string): boolean => name.length === 1 || name === 'Delete'
