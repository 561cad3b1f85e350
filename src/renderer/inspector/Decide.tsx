import { Check, ChevronDown, X } from 'lucide-react'
import type { DifferenceKind } from '../../core/model.js'
import { Button } from '../components/Button.js'
import buttonStyles from '../components/Button.module.css'
import { Menu } from '../components/Menu.js'
import { classes } from '../components/classes.js'
import type { LinkView } from '../model/compare-model.js'
import { type DifferenceItem, differenceKindNames } from '../model/items.js'
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
      {item?.class === 'diverge' && <Judge item={item} />}
      {link && (
        <AboutLink link={link} passage={subject.a?.key ?? null} item={item?.class === 'diverge' ? item.key : null} />
      )}
      {item?.class === 'only' && <LinkByHand passage={(item.a ?? item.b)?.key ?? ''} />}
    </div>
  )
}

function Judge({ item }: { readonly item: DifferenceItem }) {
  const { judge, relabel } = useActions()
  const { verdict, kind } = item.difference
  return (
    <>
      {verdict !== null && (
        <p className={cls('verdict')}>
          {verdict === 'dismissed' ? <X size={14} aria-hidden="true" /> : <Check size={14} aria-hidden="true" />}
          {verdict === 'accepted'
            ? 'Accepted by you'
            : verdict === 'dismissed'
              ? 'Dismissed by you'
              : 'Re-labelled by you'}
        </p>
      )}
      <div className={cls('three')}>
        <Button
          look="primary"
          tip="Accept: this is a difference"
          isDisabled={verdict === 'accepted'}
          onPress={() => void judge(item.key, 'accepted')}
        >
          <Check size={16} aria-hidden="true" />
          Accept
        </Button>
        <Button
          tip="Dismiss: this is no difference"
          keys="Delete"
          isDisabled={verdict === 'dismissed'}
          onPress={() => void judge(item.key, 'dismissed')}
        >
          Dismiss
        </Button>
        <Menu
          label="Kind of difference"
          selected={kind}
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
      </div>
    </>
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
