import { StickyNote } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { classes } from '../../components/classes.js'
import { startNoteHere } from '../../inspector/start-note.js'
import type { CompareModel } from '../../model/compare-model.js'
import { selectedWords } from '../../model/selected-words.js'
import { useAppStore } from '../../state/store.js'
import styles from './Compare.module.css'

const cls = classes(styles)

interface Place {
  readonly top: number
  readonly left: number
}

interface SelectionNoteProps {
  readonly model: CompareModel
  readonly scroll: RefObject<HTMLDivElement | null>
}

/** Beside words that were selected: the way to a note on them, which the key N begins as well. */
export function SelectionNote({ model, scroll }: SelectionNoteProps) {
  const store = useAppStore()
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const look = (): void => setPlace(placeOf(model, scroll.current))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [model, scroll])
  if (!place) return null
  return (
    <button
      type="button"
      className={cls('selectionNote')}
      style={place}
      title="Write a note on these words: N"
      tabIndex={-1}
      // What is pressed must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        startNoteHere(store.getState())
        setPlace(null)
      }}
    >
      <StickyNote size={14} aria-hidden="true" />
      Note
    </button>
  )
}

/** Below the end of the words, within the box that scrolls; null where no words of a column are selected. */
function placeOf(model: CompareModel, box: HTMLDivElement | null): Place | null {
  const selection = getSelection()
  if (!box || !model.compared || !selection || !selectedWords(model, selection)) return null
  const lines = selection.getRangeAt(0).getClientRects()
  const last = lines[lines.length - 1]
  if (!last) return null
  const frame = box.getBoundingClientRect()
  const left = Math.min(last.right - frame.left, frame.width - 90)
  return { top: last.bottom - frame.top + box.scrollTop + 4, left: Math.max(4, left) }
}
