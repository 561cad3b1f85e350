import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import type { Side } from '../../core/model.js'
import { classes } from '../components/classes.js'
import { drawnAtOnce, measuredOnceLaidOut } from '../components/drawn-at-once.js'
import {
  type LibraryContent,
  type LibraryLine,
  libraryLines,
  libraryOrderOf,
  type LibrarySections,
  librarySections,
} from '../model/library.js'
import { sides } from '../model/sides.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Library.module.css'
import { LibraryLineView } from './LibraryLine.js'

const cls = classes(styles)

/** The lines of the library. They come after the rest of the window, so that it answers between the parts of a large folder. */
export function LibraryTree() {
  const articles = useApp((state) => state.folder?.articles) ?? none
  const stories = useApp((state) => state.folder?.stories) ?? none
  const problems = useApp((state) => state.folder?.problems) ?? none
  const reading = useApp(({ folder, chosen }) => folder?.articles.find(({ id }) => id === chosen.a)?.story ?? null)
  const shown = useMemo(() => ({ articles, stories, problems, reading }), [articles, stories, problems, reading])
  return <Sections {...useDeferredValue(shown, empty)} />
}

const none: readonly never[] = []

/** The content of the library, and the story that is being read. */
type Content = LibraryContent & { readonly reading: string | null }

/** What is drawn first, with all that stands round it. */
const empty: Content = { articles: none, stories: none, problems: none, reading: null }

/** A component of its own, so that the window answers between this step and the next. */
const Sections = memo(function Sections({ articles, stories, problems, reading }: Content) {
  const sections = useMemo(() => librarySections({ articles, stories, problems }), [articles, stories, problems])
  return <Tree sections={sections} reading={reading} />
})

interface TreeProps {
  readonly sections: LibrarySections
  readonly reading: string | null
}

/** Virtual, so that ten thousand files are as light as ten. */
const Tree = memo(function Tree({ sections, reading }: TreeProps) {
  const chosen = useApp((state) => state.chosen)
  const { choose, showProblem, setDrawer } = useActions()
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const lines = useLines(sections, reading, toggled)
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here only and never memoized
  const virtual = useVirtualizer({
    ...drawnAtOnce(),
    ...measuredOnceLaidOut,
    count: lines.length,
    getScrollElement: () => scroll.current,
    // The same functions for the same lines: with others, the places of ten thousand lines are reckoned anew.
    estimateSize: useCallback((at: number) => (lines[at]?.kind === 'section' ? 28 : 48), [lines]),
    getItemKey: useCallback((at: number) => lines[at]?.key ?? at, [lines]),
    overscan: 4,
  })
  const at = Math.max(
    0,
    lines.findIndex(({ key }) => key === active),
  )
  const toggle = (key: string): void => setToggled(withToggled(toggled, key))
  const press = (line: LibraryLine): void => {
    setActive(line.key)
    if (line.kind === 'section') toggle(line.key)
    else if (line.kind === 'problem') showProblem(line.problem.file)
    else read(line.article.id, chosen.a === null ? 'a' : 'b')
  }
  const read = (article: string, side: Side): void => {
    if (chosen[side] !== article) void choose(side, article)
    showProblem(null)
    setDrawer(null)
  }
  const go = (to: number): void => {
    const next = lines[Math.max(0, Math.min(lines.length - 1, to))]
    if (!next) return
    setActive(next.key)
    virtual.scrollToIndex(lines.indexOf(next), { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[at]
    if (!line || event.ctrlKey || event.altKey || event.metaKey) return
    if (treeKey(event.key, line, lines, at, { go, press, toggle, read })) event.preventDefault()
  }
  return (
    <div
      ref={scroll}
      className={cls('scroll')}
      role="tree"
      aria-label="Stories and articles"
      data-pane-start
      aria-describedby={`${prefix}-help`}
      tabIndex={0}
      aria-activedescendant={lines.length > 0 ? `${prefix}-${String(at)}` : undefined}
      onKeyDown={onKeyDown}
    >
      <Help id={`${prefix}-help`} />
      <div ref={virtual.containerRef} className={cls('sizer')} role="presentation">
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className={cls('line')}
            >
              <LibraryLineView
                line={line}
                id={`${prefix}-${String(item.index)}`}
                active={item.index === at}
                chosen={chosen}
                onPress={() => press(line)}
                onChoose={(side) => {
                  if (line.kind === 'article') read(line.article.id, side)
                }}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
})

function useLines(
  sections: LibrarySections,
  reading: string | null,
  toggled: ReadonlySet<string>,
): readonly LibraryLine[] {
  const order = useApp(({ settings }) => libraryOrderOf(settings))
  return useMemo(() => libraryLines(sections, toggled, reading, order), [sections, toggled, reading, order])
}

function withToggled(toggled: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(toggled)
  if (!next.delete(key)) next.add(key)
  return next
}

interface TreeMoves {
  readonly go: (to: number) => void
  readonly press: (line: LibraryLine) => void
  readonly toggle: (key: string) => void
  readonly read: (article: string, side: Side) => void
}

/** Keys of a tree, as people know them; A and B choose. Returns whether the key was one of them. */
function treeKey(
  key: string,
  line: LibraryLine,
  lines: readonly LibraryLine[],
  at: number,
  { go, press, toggle, read }: TreeMoves,
): boolean {
  const side = sides.find((one) => one === key.toLowerCase())
  if (side && line.kind === 'article') {
    read(line.article.id, side)
    return true
  }
  const targets = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['Home', 0],
    ['End', lines.length - 1],
  ])
  const target = targets.get(key)
  if (target !== undefined) go(target)
  else if (key === 'Enter' || key === ' ') press(line)
  else if (key === 'ArrowRight' && line.kind === 'section') {
    if (line.open) go(at + 1)
    else toggle(line.key)
  } else if (key === 'ArrowLeft') {
    if (line.kind === 'section' && line.open) toggle(line.key)
    else if (line.kind !== 'section') go(lines.slice(0, at).findLastIndex(({ kind }) => kind === 'section'))
  } else return false
  return true
}

/** Said after the name of the tree. */
const Help = ({ id }: { readonly id: string }) => (
  <span id={id} hidden>
    Press A or B to read the article on that side.
  </span>
)
