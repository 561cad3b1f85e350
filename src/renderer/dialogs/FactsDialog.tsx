import { useId, useRef, useState } from 'react'
import type { Side } from '../../core/model.js'
import type { Correction } from '../../core/notes/model.js'
import { Button } from '../components/Button.js'
import { Modal } from '../components/Modal.js'
import { classes } from '../components/classes.js'
import type { CompareModel } from '../model/compare-model.js'
import {
  type FactDraft,
  type FactField,
  factDecisions,
  factFields,
  factNames,
  factOf,
  isAbout,
  typedDate,
} from '../model/facts.js'
import { draftKeyOfFacts } from '../model/note-draft.js'
import { fileName, formatDate, formatTime } from '../model/format.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Dialogs.module.css'

const cls = classes(styles)

/** Title, outlet, authors and date of an article of the pair, as the person puts them right. The file stays as it is. */
export function FactsDialog({ side }: { readonly side: Side }) {
  const model = useApp((state) => state.model)
  return model && <FactsForm key={model[side].article.file} model={model} side={side} />
}

function FactsForm({ model, side }: { readonly model: CompareModel; readonly side: Side }) {
  const { show, decide, withdraw, setFactDraft, say } = useActions()
  const { article } = model[side]
  const key = draftKeyOfFacts(
    useApp((state) => state.folder?.path ?? ''),
    article.file,
  )
  const draft = useApp((state) => state.factDrafts.get(key)) ?? noDraft
  const [isTakenUp] = useState(draft !== noDraft)
  const setDraft = (typed: FactDraft): void => setFactDraft(key, typed)
  const date = useRef<HTMLInputElement>(null)
  const form = useId()
  const [tried, setTried] = useState(false)
  const name = fileName(article.file)
  const first = factFields.findLast((field) => factOf(article, field) === '' && field !== 'authors') ?? 'title'
  const typed = draft.published ?? factOf(article, 'published')
  const isWrong = typed.trim() !== '' && typed !== factOf(article, 'published') && typedDate(typed) === null
  const save = (): void => {
    setTried(true)
    if (isWrong) return date.current?.focus()
    const decisions = factDecisions(article, draft)
    const fields = decisions.map(({ field }) => factNames[field as FactField].toLowerCase())
    setFactDraft(key, null)
    if (decisions.length > 0) void decide(decisions, `Corrected ${fields.join(', ')} of ${name}`)
    show(null)
  }
  const isTyped = isWrong || factDecisions(article, draft).length > 0
  /** Escape and a click beside the dialog lose nothing: what was typed is there when it is opened again. */
  const close = (): void => {
    if (isTyped) say('Kept as a draft')
    else setFactDraft(key, null)
    show(null)
  }
  const discard = (): void => {
    setFactDraft(key, null)
    show(null)
  }
  return (
    <Modal
      title={`Details of ${name}`}
      onClose={close}
      foot={
        <>
          <Button onPress={discard}>{isTyped ? 'Discard' : 'Cancel'}</Button>
          <Button look="primary" onPress={save}>
            Save
          </Button>
        </>
      }
    >
      {isTakenUp && isTyped && (
        <p className="small" role="note">
          <b className="strong">Draft:</b> what you typed before is here and not saved yet.
        </p>
      )}
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {factFields.map((field) => (
          <Fact
            key={field}
            field={field}
            value={draft[field] ?? factOf(article, field)}
            isFirst={field === first}
            {...(field === 'published' ? { ref: date, help: dateHelp(typed, isWrong), isWrong, isTold: tried } : {})}
            {...(field === 'authors' ? { help: 'With a semicolon between two of them.' } : {})}
            said={model.facts[side].filter(isAbout(field))}
            onChange={(value) => setDraft({ ...draft, [field]: value })}
            onPutBack={(said) => {
              setDraft(Object.fromEntries(Object.entries(draft).filter(([key]) => key !== field)))
              void withdraw(said, `Put back the ${factNames[field].toLowerCase()} of ${name}`)
            }}
          />
        ))}
        {/* Enter saves, as in any form. */}
        <button type="submit" hidden />
      </form>
      <p className="quiet small">
        Kept with your notes. The file itself stays as it is; an emptied field means unknown.
      </p>
    </Modal>
  )
}

const noDraft: FactDraft = {}

/** What was understood, or how to write it. */
function dateHelp(typed: string, isWrong: boolean): string {
  if (isWrong) return 'This cannot be read as one day. Write it as 2025-03-05, or 2025-03, or 2025-03-05 18:10.'
  const value = typedDate(typed)
  if (value === null) return 'As 2025-03-05; a time may follow.'
  return [formatDate(value), formatTime(value)].filter((part) => part !== null).join(', ')
}

interface FactProps {
  readonly field: FactField
  readonly value: string
  readonly isFirst: boolean
  readonly help?: string
  readonly isWrong?: boolean
  /** What is wrong is said at once, as when somebody wants to save. */
  readonly isTold?: boolean
  readonly ref?: React.Ref<HTMLInputElement>
  /** What the person said of it before. */
  readonly said: readonly Correction[]
  readonly onChange: (value: string) => void
  readonly onPutBack: (said: readonly Correction[]) => void
}

function Fact({ field, value, isFirst, help, isWrong = false, isTold = false, ref, ...rest }: FactProps) {
  const { said, onChange, onPutBack } = rest
  const id = useId()
  return (
    <div className={cls('fact')}>
      <label className={cls('legend')} htmlFor={id}>
        {factNames[field]}
      </label>
      {said.length > 0 && (
        <span className={cls('own')}>
          Corrected by you ·{' '}
          <Button
            look="link"
            label={`Put back the ${factNames[field].toLowerCase()}`}
            tip="As the file has it"
            onPress={() => onPutBack(said)}
          >
            Put back
          </Button>
        </span>
      )}
      <input
        id={id}
        ref={ref}
        className={cls('field')}
        autoFocus={isFirst}
        autoComplete="off"
        maxLength={500}
        value={value}
        aria-invalid={isWrong || undefined}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      {help !== undefined && (
        <small id={`${id}-help`} className={cls(isWrong && 'wrong')} role={isWrong && isTold ? 'alert' : undefined}>
          {help}
        </small>
      )}
    </div>
  )
}
