import { Check, ChevronDown, X } from 'lucide-react'
import { useMemo } from 'react'
import { kindNames } from '../../core/kind-names.js'
import type { DifferenceKind } from '../../core/model.js'
import type { Correction } from '../../core/notes/model.js'
import { kindOf } from '../../core/notes/relation.js'
import { Button } from '../components/Button.js'
import buttonStyles from '../components/Button.module.css'
import { Chip } from '../components/Chip.js'
import { Menu } from '../components/Menu.js'
import { classes } from '../components/classes.js'
import type { CompareModel, LinkView } from '../model/compare-model.js'
import { type DifferenceItem, type Item, isMarkedByHand, verdictOf } from '../model/items.js'
import { decisionsFound, decisionsOn, idsOfItem } from '../model/own-decisions.js'
import type { Subject } from '../model/subject.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Inspector.module.css'

const cls = classes(styles)
const buttonCls = classes(buttonStyles)

/** What a person can decide here. Every decision is saved at once and can be undone. */
export function Decide({ model, subject }: { readonly model: CompareModel; readonly subject: Subject }) {
  const { item, link } = subject
  const all = useApp((state) => state.annotations.corrections)
  const found = useMemo(() => decisionsFound(model, all), [model, all])
  const corrections = (ids: readonly string[]): readonly Correction[] => all.filter(({ id }) => ids.includes(id))
  return (
    <div className={cls('decide')}>
      {link?.said === 'linked' && <SayWhether link={link} />}
      {item && <Judge item={item} own={corrections(idsOfItem(model, found, item))} />}
      {link && (
        <AboutLink link={link} passage={subject.a?.key ?? null} item={item?.class === 'diverge' ? item.key : null} />
      )}
      {item?.class === 'only' && <LinkByHand passage={(item.a ?? item.b)?.key ?? ''} />}
      {decisionsOn(model, found, subject).map(({ said, about, ids }) => (
        <ByYou key={`${said} ${about ?? ''}`} said={said} about={about} corrections={corrections(ids)} />
      ))}
    </div>
  )
}

const judged = { accepted: 'Accepted', dismissed: 'Dismissed', relabelled: 'Re-labelled' }

interface ByYouProps {
  readonly said: string
  readonly about: string | null
  /** All that goes when this is taken back. */
  readonly corrections: readonly Correction[]
}

/** What was decided, with the way back at any time. */
function ByYou({ said, about, corrections }: ByYouProps) {
  const { withdraw } = useActions()
  return (
    <p className={cls('verdict')}>
      {said === 'Dismissed' ? <X size={14} aria-hidden="true" /> : <Check size={14} aria-hidden="true" />}
      <span>
        <span>{said} by you</span>
        {about !== null && <>: “{about}”</>}
      </span>
      {corrections.length > 0 && (
        <Button
          look="link"
          label={`Take back: ${lowered(said)}`}
          onPress={() => void withdraw(corrections, `Took back: ${lowered(said)}`)}
        >
          Take back
        </Button>
      )}
    </p>
  )
}

const lowered = (said: string): string => said.charAt(0).toLowerCase() + said.slice(1)

/** What is accepted or dismissed, for the tooltips. */
const accepts = {
  diverge: { yes: 'this is a difference', no: 'this is no difference' },
  adds: { yes: 'the other article does not say this', no: 'this is not worth a mark, or the other article says it' },
  only: { yes: 'the other article does not say this', no: 'this is not worth a mark, or the other article says it' },
}

function Judge({ item, own }: { readonly item: Item; readonly own: readonly Correction[] }) {
  const { judge } = useActions()
  const verdict = verdictOf(item)
  const { yes, no } = accepts[item.class]
  return (
    <>
      {verdict !== null && <ByYou said={judged[verdict]} about={null} corrections={own} />}
      <div className={cls('three')}>
        <Button
          look="primary"
          tip={`Accept: ${yes}`}
          keys="Y"
          isDisabled={verdict === 'accepted' || (verdict === null && isMarkedByHand(item))}
          onPress={() => void judge(item.key, 'accepted')}
        >
          <Check size={16} aria-hidden="true" />
          Accept
        </Button>
        <Button
          tip={`Dismiss: ${no}`}
          keys="Delete"
          isDisabled={verdict === 'dismissed'}
          onPress={() => void judge(item.key, 'dismissed')}
        >
          Dismiss
        </Button>
        {item.class === 'diverge' && <Relabel item={item} />}
      </div>
    </>
  )
}

function Relabel({ item }: { readonly item: DifferenceItem }) {
  const { relabel } = useActions()
  return (
    <Menu
      label="Kind of difference"
      selected={kindOf(item.difference)}
      onChoose={(id) => void relabel(item.key, id as DifferenceKind)}
      groups={[
        {
          id: 'kinds',
          title: 'This is a difference of',
          entries: Object.entries(kindNames).map(([id, label]) => ({ id, label })),
        },
      ]}
      trigger={{
        className: buttonCls('button'),
        title: 'Say what kind of difference this is',
        content: (
          <>
            Re-label
            <ChevronDown size={16} aria-hidden="true" />
          </>
        ),
      }}
    />
  )
}

/** Who links two passages says that they are about one thing. Whether they agree on it is the person's to say, too. */
function SayWhether({ link }: { readonly link: LinkView }) {
  const { setRelation } = useActions()
  const { id } = link.link
  return (
    <fieldset className={cls('whether')}>
      <legend>You linked these passages. Do they agree?</legend>
      <div className={cls('two')}>
        <Button
          tip={link.class === 'diverge' ? 'They agree: what was found to differ is dismissed' : 'They state the same'}
          onPress={() => void setRelation(id, 'agree')}
        >
          <Chip mark="agree" />
          Agrees
        </Button>
        <Button tip="They cannot both be true" onPress={() => void setRelation(id, 'diverge')}>
          <Chip mark="diverge" />
          Diverges
        </Button>
      </div>
    </fieldset>
  )
}

interface AboutLinkProps {
  readonly link: LinkView
  /** The passage of A, which may be linked to another one of B. */
  readonly passage: string | null
  readonly item: string | null
}

function AboutLink({ link, passage, item }: AboutLinkProps) {
  const { unlink, setRelation, startLinking, copyQuotation } = useActions()
  const { id } = link.link
  const other = link.class === 'diverge' ? 'agree' : 'diverge'
  return (
    <div className={cls('more')}>
      <Button look="link" tip="These passages do not state the same" onPress={() => void unlink(id)}>
        Unlink these passages
      </Button>
      {passage !== null && (
        <Button look="link" tip="A says this in B elsewhere, too" onPress={() => startLinking(passage)}>
          Link to another passage …
        </Button>
      )}
      {link.said !== 'linked' && (
        <Button look="link" onPress={() => void setRelation(id, other)}>
          {other === 'agree' ? 'Mark as agreeing' : 'Mark as diverging'}
        </Button>
      )}
      {item !== null && (
        <Button
          look="link"
          keys="Ctrl+Alt+C"
          tip="Both passages with their sources"
          onPress={() => copyQuotation(item)}
        >
          Copy as quotation with source
        </Button>
      )}
    </div>
  )
}

function LinkByHand({ passage }: { readonly passage: string }) {
  const { startLinking } = useActions()
  return (
    <span>
      <Button onPress={() => startLinking(passage)}>Link to a passage …</Button>
    </span>
  )
}
