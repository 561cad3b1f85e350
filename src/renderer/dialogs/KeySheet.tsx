import type { Command } from '../app/commands.js'
import { Modal } from '../components/Modal.js'
import { classes } from '../components/classes.js'
import { groupBy } from '../../core/group.js'
import { useActions } from '../state/store.js'
import styles from './Dialogs.module.css'

const cls = classes(styles)

/** Keys that belong to a place and not to the window. */
const inPlace: readonly { readonly label: string; readonly keys: readonly string[] }[] = [
  { label: 'Passage by passage', keys: ['Up', 'Down'] },
  { label: 'To the linked passage', keys: ['Left', 'Right'] },
  { label: 'Show it in the inspector', keys: ['Enter'] },
  { label: 'Move this side by itself (or Shift+wheel)', keys: ['Shift+PageDown', 'Shift+PageUp'] },
  { label: 'Tie both sides again', keys: ['Escape'] },
  { label: 'In the library: read as A or B', keys: ['A', 'B'] },
]

export function KeySheet({ commands }: { readonly commands: readonly Command[] }) {
  const { show } = useActions()
  const groups = groupBy(
    commands.filter(({ keys }) => keys.length > 0),
    ({ group }) => group,
  )
  return (
    <Modal title="Keys" size="wide" onClose={() => show(null)}>
      <div className={cls('keys')}>
        {[...groups].map(([title, list]) => (
          <KeyGroup key={title} title={title} list={list} />
        ))}
        <KeyGroup title="In the columns" list={inPlace} />
      </div>
    </Modal>
  )
}

interface KeyGroupProps {
  readonly title: string
  readonly list: readonly { readonly label: string; readonly keys: readonly string[] }[]
}

function KeyGroup({ title, list }: KeyGroupProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {list.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key, at) => (
                <span key={key}>
                  {at > 0 && ' or '}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
