import { Check, ChevronDown, X } from 'lucide-react'
import type { DifferenceKind } from '../../core/model.js'
import { Button } from '../components/Button.js'
import buttonStyles from '../components/Button.module.css'
import { Menu } from '../components/Menu.js'
import { classes } from '../components/classes.js'
import type { LinkView } from '../model/compare-model.js'
import { type DifferenceItem, type Item, differenceKindNames, verdictOf } from '../model/items.js'
import type { Subject } from '../model/subject.js'
import { useActions } from '../state/store.js'
import styles from './Inspector.module.css'

const cls = classes(styles)
const buttonCls = classes(buttonStyles)

/** What a person can decide here. Every decision is saved at once and can be undone. */
export function Decide({ subject }: { readonly subject: Subject }) {
  const { item, link } = subject
  return (
    <div className={cls('decide')}>
      {item && <Judge item={item} />}
      {link && (
        <AboutLink link={link} passage={subject.a?.key ?? null} item={item?.class === 'diverge' ? item.key : null} />
      )}
      {item?.class === 'only' && <LinkByHand passage={(item.a ?? item.b)?.key ?? ''} />}
    </div>
  )
}

const byYou = { accepted: 'Accepted by you', dismissed: 'Dismissed by you', relabelled: 'Re-labelled by you' }

/** What is accepted or dismissed, for the tooltips. */
const accepts = {
  diverge: { yes: 'this is a difference', no: 'this is no difference' },
  adds: { yes: 'the other article does not say this', no: 'this is not worth a mark, or the other article says it' },
  only: { yes: 'the other article does not say this', no: 'this is not worth a mark, or the other article says it' },
}

function Judge({ item }: { readonly item: Item }) {
  const { judge } = useActions()
  const verdict = verdictOf(item)
  const { yes, no } = accepts[item.class]
  return (
    <>
      {verdict !== null && (
        <p className={cls('verdict')}>
          {verdict === 'dismissed' ? <X size={14} aria-hidden="true" /> : <Check size={14} aria-hidden="true" />}
          {byYou[verdict]}
        </p>
      )}
      <div className={cls('three')}>
        <Button
          look="primary"
          tip={`Accept: ${yes}`}
          isDisabled={verdict === 'accepted'}
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
      selected={item.difference.kind}
      onChoose={(id) => void relabel(item.key, id as DifferenceKind)}
      groups={[
        {
          id: 'kinds',
          title: 'This is a difference of',
          entries: Object.entries(differenceKindNames).map(([id, label]) => ({ id, label })),
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
      <Button look="link" onPress={() => void setRelation(id, other)}>
        {other === 'agree' ? 'Mark as agreeing' : 'Mark as diverging'}
      </Button>
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
