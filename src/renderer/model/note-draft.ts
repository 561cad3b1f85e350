/** What a person is writing in a note and has not saved, as it stands in the fields. */
import type { Note } from '../../core/notes/model.js'

export interface NoteDraft {
  readonly body: string
  readonly label: string
  /** Parted by commas. */
  readonly tags: string
}

export const emptyDraft: NoteDraft = { body: '', label: '', tags: '' }

export const draftOf = ({ body, label, tags }: Pick<Note, 'body' | 'label' | 'tags'>): NoteDraft => ({
  body,
  label: label ?? '',
  tags: tags.join(', '),
})

/** What the fields say of a note: each tag once, no class when its field is empty. */
export function contentOf({ body, label, tags }: NoteDraft): Pick<Note, 'body' | 'label' | 'tags'> {
  const named = tags.split(',').map((tag) => tag.trim())
  return {
    body: body.trim(),
    label: label.trim() === '' ? null : label.trim(),
    tags: [...new Set(named.filter((tag) => tag !== ''))],
  }
}

/** Drafts are kept by the words they are on, so that none passes to other words when the columns change under it. */
export const draftKeyOfTarget = (folder: string, target: Note['target']): string =>
  `${folder}\n${JSON.stringify(target)}`

export const draftKeyOfNote = (id: string): string => `note ${id}`
