import { useEffect } from 'react'
import type { Side } from '../../core/model.js'
import { useAppStore } from '../state/store.js'

/** Kind of what is dragged from the library. */
export const articleType = 'application/x-crossread-article'

/**
 * An article dragged from the library is read on the side it is dropped on: on that side's head, or on that half of the page. The
 * side is named on the root element meanwhile, so that its head can show it. With keys, A and B in the library do the same.
 */
export function useArticleDrop(): void {
  const store = useAppStore()
  useEffect(() => {
    const show = (side: Side | null): void => {
      if (side === null) delete document.documentElement.dataset['dropOn']
      else document.documentElement.dataset['dropOn'] = side
    }
    const onOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes(articleType)) return
      const side = sideAt(event)
      show(side)
      if (side !== null) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      const article = event.dataTransfer?.getData(articleType) ?? ''
      const side = sideAt(event)
      show(null)
      if (article === '' || side === null) return
      event.preventDefault()
      void store.getState().choose(side, article)
    }
    const onEnd = (): void => show(null)
    window.addEventListener('dragover', onOver)
    window.addEventListener('drop', onDrop)
    window.addEventListener('dragend', onEnd)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('dragend', onEnd)
    }
  }, [store])
}

function sideAt({ target, clientX }: DragEvent): Side | null {
  if (!(target instanceof Element)) return null
  const head = target.closest<HTMLElement>('[data-side-head]')?.dataset['sideHead']
  if (head === 'a' || head === 'b') return head
  const page = target.closest('main')?.getBoundingClientRect()
  if (!page) return null
  return clientX < page.left + page.width / 2 ? 'a' : 'b'
}
