import {
  CircleHelp,
  CircleStop,
  FileQuestion,
  FileSymlink,
  Link2,
  RefreshCw,
  Scale,
  Scissors,
  StickyNote,
  TriangleAlert,
} from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { Folder } from '../../api/contract.js'
import { withoutPart } from '../../core/notes/renames.js'
import { Button } from '../components/Button.js'
import buttonStyles from '../components/Button.module.css'
import { Menu, type MenuEntry } from '../components/Menu.js'
import { classes } from '../components/classes.js'
import { counted, fileName, outletName } from '../model/format.js'
import { isAttachable } from '../model/lost-decisions.js'
import { showLost } from '../inspector/show-lost.js'
import { littleInCommon } from '../model/in-common.js'
import { useActions, useApp, useAppStore } from '../state/store.js'
import { Banner } from './Banner.js'

const buttonCls = classes(buttonStyles)

/** What the person should know about the folder or the pair, above the page. */
export function Notices() {
  return (
    <>
      <NotesTrouble />
      <ChangedOnDisk />
      <Followed />
      <Missing />
      <Stopped />
      <LittleInCommon />
      <Linking />
      <CutShort />
      <LostNotice />
    </>
  )
}

/** What is wrong with the notes file. Notes that are not saved are told of until they are; anything else once, then in the status bar. */
function NotesTrouble() {
  const message = useApp((state) => state.folder?.notes.message ?? null)
  const unsaved = useApp((state) => state.folder?.notes.unsaved ?? false)
  const read = useApp((state) => state.putAway)
  const { putAwayMessage } = useActions()
  if (message === null || (read.has(message) && !unsaved)) return null
  return (
    <Banner
      tone={unsaved ? 'warn' : 'plain'}
      icon={unsaved ? <TriangleAlert size={16} aria-hidden="true" /> : <StickyNote size={16} aria-hidden="true" />}
      {...(unsaved ? {} : { acts: <Button onPress={() => putAwayMessage(message)}>Understood</Button> })}
    >
      {unsaved ? <span className="strong">{message}</span> : message}
    </Banner>
  )
}

function ChangedOnDisk() {
  const changed = useApp((state) => state.folder?.changed ?? null)
  const { acceptChanges } = useActions()
  const [first] = changed ?? []
  if (!changed || !first) return null
  return (
    <Banner
      tone="warn"
      icon={<RefreshCw size={16} aria-hidden="true" />}
      acts={
        <>
          <Button look="primary" onPress={() => void acceptChanges('compare-again')}>
            Compare again
          </Button>
          <Button onPress={() => void acceptChanges('keep')}>Keep this version</Button>
        </>
      }
    >
      <span className="strong">{whatChanged(changed, first)}</span> You are reading what was there when the folder was
      read.
    </Banner>
  )
}

const changeWords = { added: 'was added', changed: 'changed', removed: 'was removed', renamed: 'was renamed' }

/** Files that are left when the reading was stopped are told of as new: nobody has read them yet. */
function whatChanged(changed: Folder['changed'], first: Folder['changed'][number]): string {
  const name = fileName(first.file)
  if (changed.length === 1) return `${name} ${changeWords[first.change]} on disk.`
  const files = counted(changed.length, 'file')
  const allNew = changed.every(({ change }) => change === 'added')
  return allNew ? `${files} are not read yet, ${name} among them.` : `${files} changed on disk, ${name} among them.`
}

/** Files that were known again under another name. */
function Followed() {
  const followed = useApp((state) => state.folder?.followed)
  const read = useApp((state) => state.putAway)
  const { putAwayMessage } = useActions()
  return followed?.map(({ from, to, items }) => {
    const key = `${from}\n${to}`
    if (read.has(key)) return null
    return (
      <Banner
        key={key}
        icon={<FileSymlink size={16} aria-hidden="true" />}
        acts={<Button onPress={() => putAwayMessage(key)}>Understood</Button>}
      >
        <span className="strong">
          {from} is now {to}.
        </span>{' '}
        {belonging(items)} came along.
      </Banner>
    )
  })
}

/** Files that something was said of and that are not there. Nothing of it is dropped; the person can say which file it is now. */
function Missing() {
  const missing = useApp((state) => state.folder?.missing)
  const articles = useApp((state) => state.folder?.articles)
  const read = useApp((state) => state.putAway)
  const { putAwayMessage, moveAnnotations } = useActions()
  const files = (): readonly MenuEntry[] => {
    const names = new Set((articles ?? []).map(({ file }) => withoutPart(file)))
    return [...names].slice(0, MOST_FILES).map((file) => ({ id: file, label: file }))
  }
  return missing?.map(({ file, items }) => {
    const key = `${file}\n`
    if (read.has(key)) return null
    return (
      <Banner
        key={key}
        tone="warn"
        icon={<FileQuestion size={16} aria-hidden="true" />}
        acts={
          <>
            <Menu
              label={`What ${file} is called now`}
              trigger={{
                content: 'It is now …',
                className: buttonCls('button'),
                label: `It is now …: what was ${file}`,
              }}
              groups={() => [{ id: 'files', title: 'Files in the folder', entries: files() }]}
              onChoose={(to) => void moveAnnotations(file, to)}
            />
            <Button onPress={() => putAwayMessage(key)}>Not now</Button>
          </>
        }
      >
        <span className="strong">
          {belonging(items)} {items === 1 ? 'belongs' : 'belong'} to {file}, which is no longer in the folder.
        </span>{' '}
        Nothing is lost. Give the file its name back, or say which file it is now.
      </Banner>
    )
  })
}

/** In a very large folder the file is better given its name back. */
const MOST_FILES = 500

const belonging = (items: number): string =>
  items === 1 ? '1 note or decision' : `${String(items)} notes and decisions`

function Stopped() {
  const stopped = useApp((state) => state.comparing === 'stopped' && state.model !== null)
  const { reload } = useActions()
  if (!stopped) return null
  return (
    <Banner
      icon={<CircleStop size={16} aria-hidden="true" />}
      acts={
        <Button look="primary" onPress={() => void reload()}>
          Compare them
        </Button>
      }
    >
      <span className="strong">The comparison was stopped.</span> Both texts are shown; nothing is marked yet.
    </Banner>
  )
}

function LittleInCommon() {
  const model = useApp((state) => state.model)
  const anyway = useApp((state) => state.anyway)
  const { compareAnyway } = useActions()
  if (!model || anyway || !littleInCommon(model)) return null
  const shared = model.links.size
  return (
    <Banner
      icon={<CircleHelp size={16} aria-hidden="true" />}
      acts={<Button onPress={compareAnyway}>Compare anyway</Button>}
    >
      <span className="strong">These may not be about the same event.</span>{' '}
      {shared === 0
        ? 'No passage is shared.'
        : `Only ${counted(shared, 'passage')} ${shared === 1 ? 'is' : 'are'} shared.`}{' '}
      Both texts are shown. You can choose another article above either column.
    </Banner>
  )
}

function Linking() {
  const from = useApp((state) =>
    state.linkingFrom === null ? null : (state.model?.passage.get(state.linkingFrom) ?? null),
  )
  const other = useApp((state) => (from ? state.model?.[from.side === 'a' ? 'b' : 'a'].article : null))
  const { startLinking } = useActions()
  useGivingUp(from !== null, () => startLinking(null))
  if (!from || !other) return null
  return (
    <Banner
      icon={<Link2 size={16} aria-hidden="true" />}
      acts={
        <Button keys="Esc" onPress={() => startLinking(null)}>
          Cancel
        </Button>
      }
    >
      <span className="strong">Choose the passage in {outletName(other)} that is about the same thing.</span> Click it,
      or go to it with the arrow keys and press Enter. Whether both agree you can say then.
    </Banner>
  )
}

/** Escape, wherever the focus is, unless what has it makes use of Escape itself. */
function useGivingUp(can: boolean, giveUp: () => void): void {
  const store = useAppStore()
  useEffect(() => {
    if (!can) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && store.getState().dialog === null) giveUp()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
}

function CutShort() {
  const cutShort = useApp((state) => state.model?.cutShort ?? false)
  if (!cutShort) return null
  return (
    <Banner icon={<Scissors size={16} aria-hidden="true" />}>
      <span className="strong">These texts are very long, so the comparison ended early.</span> Passages near the end
      may have links that are not shown.
    </Banner>
  )
}

/** Notes and links that the person can attach again, and decisions that wait for their words. */
function LostNotice() {
  const model = useApp((state) => state.model)
  const notes = model?.lostNotes.length ?? 0
  const links = model?.lostDecisions.filter(isAttachable).length ?? 0
  const decisions = (model?.lostDecisions.length ?? 0) - links
  const attachable = [notes > 0 && counted(notes, 'note'), links > 0 && counted(links, 'link')].filter(
    (part) => part !== false,
  )
  return (
    <>
      <Waiting count={notes + links} icon={<StickyNote size={16} aria-hidden="true" />}>
        <span className="strong">
          {attachable.join(' and ')} {notes + links === 1 ? 'needs' : 'need'} re-attaching.
        </span>{' '}
        The words are no longer in the text. Nothing was moved or lost.
      </Waiting>
      <Waiting count={decisions} icon={<Scale size={16} aria-hidden="true" />}>
        <span className="strong">{counted(decisions, 'decision')} of yours cannot be placed any more.</span> The words
        have changed. Nothing is lost: what you decided counts again when they come back.
      </Waiting>
    </>
  )
}

interface WaitingProps {
  readonly count: number
  readonly icon: ReactNode
  readonly children: ReactNode
}

/** What waits for its words stands in the inspector. */
function Waiting({ count, icon, children }: WaitingProps) {
  const inspectorOpen = useApp((state) => (state.settings.layout['inspector'] ?? true) === true)
  const { setLayout, setDrawer } = useActions()
  if (count === 0) return null
  const show = (): void => {
    if (!inspectorOpen) setLayout('inspector', true)
    setDrawer('inspector')
    showLost()
  }
  return (
    <Banner tone="warn" icon={icon} acts={<Button onPress={show}>Show in the inspector</Button>}>
      {children}
    </Banner>
  )
}
