import { Chip } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import type { CompareModel, LinkView } from '../model/compare-model.js'
import { otherSide } from '../model/describe.js'
import { counted } from '../model/format.js'
import { counterpart, endsOpposite, linksOf } from '../model/links-of.js'
import type { Passage } from '../../core/side-by-side/passages.js'
import type { Subject } from '../model/subject.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

interface LinkChoiceProps {
  readonly model: CompareModel
  readonly subject: Subject
}

/** Where a passage is linked to several: which of them is shown here, and which the decisions and the note below are about. */
export function LinkChoice({ model, subject }: LinkChoiceProps) {
  const cursor = useApp((state) => state.linkingFrom ?? state.cursor)
  const passage = [subject.b, subject.a].find((end) => end?.key === cursor) ?? subject.a ?? subject.b
  if (!passage) return null
  const links = [...linksOf(model, passage)].sort((one, other) => placeOf(one, passage) - placeOf(other, passage))
  if (links.length < 2) return null
  const there = otherSide(passage.side).toUpperCase()
  return (
    <fieldset className={cls('choice')}>
      <legend>
        {passage.place} in {passage.side.toUpperCase()} has {counted(links.length, 'link')} to {there}
      </legend>
      {links.map((link) => (
        <OneLink key={link.link.id} model={model} passage={passage} link={link} shown={link === subject.link} />
      ))}
    </fieldset>
  )
}

const placeOf = (link: LinkView, passage: Passage): number => endsOpposite(link, passage)[0]?.index ?? 0

const says: Readonly<Record<LinkView['class'], string>> = { agree: 'agrees', diverge: 'diverges', adds: 'adds detail' }

interface OneLinkProps {
  readonly model: CompareModel
  readonly passage: Passage
  readonly link: LinkView
  readonly shown: boolean
}

function OneLink({ model, passage, link, shown }: OneLinkProps) {
  const { chooseLink } = useActions()
  const other = counterpart(model, link, passage)
  if (!other) return null
  const words = model[other.side].article.text.slice(other.start, other.end)
  return (
    <label className={cls('oneLink')}>
      <input
        type="radio"
        name={`links of ${passage.key}`}
        aria-label={`${other.place}, ${says[link.class]}: ${words}`}
        checked={shown}
        onChange={() => chooseLink(link.link.id)}
      />
      <Chip mark={link.class} />
      <span className={cls('linkWords')}>
        {other.place} <span className="quiet">{words}</span>
      </span>
    </label>
  )
}
