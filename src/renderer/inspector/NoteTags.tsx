import type { Note } from '../../core/notes/model.js'
import { Tag } from '../components/Tag.js'
import { classes } from '../components/classes.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

/** The class and the tags of a note, if it has any. */
export function NoteTags({ note: { label, tags } }: { readonly note: Pick<Note, 'label' | 'tags'> }) {
  if (label === null && tags.length === 0) return null
  return (
    <p className={cls('noteTags')}>
      {label !== null && <b className="strong">{label}</b>}
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </p>
  )
}
