import { ChevronRight } from 'lucide-react'
import { Chip } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import type { CompareModel } from '../../model/compare-model.js'
import type { Fold } from '../../model/rows.js'
import { useActions } from '../../state/store.js'
import styles from './Compare.module.css'

const cls = classes(styles)

/** A run of agreeing rows as one line: how many, and how the first of them begins. */
export function FoldView({ model, fold }: { readonly model: CompareModel; readonly fold: Fold }) {
  const { openFold } = useActions()
  const gist = fold.rows
    .map(({ a: [first] }) => (first ? firstWords(model.a.article.text.slice(first.start, first.end)) : ''))
    .join(' · ')
  return (
    <button type="button" className={cls('fold')} aria-expanded={false} onClick={() => openFold(fold.key)}>
      <span className={cls('foldCount')}>
        <ChevronRight size={16} aria-hidden="true" />
        {fold.rows.length} passages agree
      </span>
      <span className={cls('foldMiddle')}>
        <Chip mark="agree" />
      </span>
      <span className={cls('foldEnd')}>
        <span>{gist}</span>
        <kbd aria-hidden="true">Ctrl+D</kbd>
      </span>
    </button>
  )
}

/** The first words of a passage, as a hint at what it is about. */
function firstWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  return words.length > 4 ? `${words.slice(0, 4).join(' ')} …` : words.join(' ')
}
