/** What a person is writing in a note and has not saved, as it stands in the fields. */
import type { Note } from '../../core/notes/model.js'

export interface NoteDraft {
  readonly body: string
  readonly label: string
  /** Parted by commas. */
  readonly tags: string
  /** The person left it unfinished: it is kept, and shown as a draft to go on with or to discard. */
  readonly closed?: boolean
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

/** What the note under this key is to be on, where it is a new one in this folder. */
export function targetOfDraft(folder: string, key: string): Note['target'] | null {
  const begin = `${folder}\n`
  return key.startsWith(begin) ? (JSON.parse(key.slice(begin.length)) as Note['target']) : null
}

export const isBlank = ({ body, label, tags }: NoteDraft): boolean => `${body}${label}${tags}`.trim() === ''

/** Whether what stands in the fields is not what the note says. */
export function isChanged(draft: NoteDraft, note: Note): boolean {
  const { body, label, tags } = draftOf(note)
  return body !== draft.body || label !== draft.label || tags !== draft.tags
}

/** Details of an article that are being corrected. */
export const draftKeyOfFacts = (folder: string, file: string): string => `${folder}\n${file}`

export const draftKeyOfNote = (id: string): string => `note ${id}`
