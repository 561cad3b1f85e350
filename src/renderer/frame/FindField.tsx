import { ArrowDown, ArrowUp, Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { useActions, useApp } from '../state/store.js'
import styles from './TopBar.module.css'

const cls = classes(styles)

/** Finds words in the two articles that are open. Enter and F3 go on, Shift goes back, Escape gives up. */
export function FindField({ folded }: { readonly folded: boolean }) {
  const { open, query, hits, at } = useApp((state) => state.find)
  const { setFind, openFind, stepFind } = useActions()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!open) return
    field.current?.focus()
    field.current?.select()
  }, [open])
  if (folded && !open) {
    return (
      <Button label="Find in these two articles" keys="Ctrl+F" onPress={() => openFind(true)}>
        <Search size={16} aria-hidden="true" />
      </Button>
    )
  }
  const close = (): void => {
    setFind('')
    openFind(false)
    field.current?.blur()
  }
  return (
    <div className={cls('find', folded && 'findOpen')} role="search" aria-label="In these two articles">
      <Search size={16} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label="Find in these two articles"
        placeholder="Find"
        value={query}
        onFocus={() => openFind(true)}
        onBlur={() => {
          if (query === '') openFind(false)
        }}
        onChange={(event) => setFind(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') stepFind(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') close()
        }}
      />
      {query === '' ? (
        <kbd aria-hidden="true">Ctrl+F</kbd>
      ) : (
        <>
          <span className={cls('count')} role="status">
            {hits.length === 0 ? 'none' : `${String(at + 1)} of ${String(hits.length)}`}
          </span>
          <Button
            className={cls('step')}
            look="ghost"
            label="Place found before"
            keys="Shift+F3"
            onPress={() => stepFind(-1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </Button>
          <Button className={cls('step')} look="ghost" label="Next place found" keys="F3" onPress={() => stepFind(1)}>
            <ArrowDown size={14} aria-hidden="true" />
          </Button>
          <Button className={cls('step')} look="ghost" label="Clear the search" keys="Esc" onPress={close}>
            <X size={14} aria-hidden="true" />
          </Button>
        </>
      )}
    </div>
  )
}
