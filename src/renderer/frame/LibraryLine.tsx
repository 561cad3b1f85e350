import { CalendarX, ChevronDown, ChevronRight, FileWarning } from 'lucide-react'
import type { Side } from '../../core/model.js'
import { articleType } from '../app/use-article-drop.js'
import { SideBadge } from '../components/Chip.js'
import { Tag } from '../components/Tag.js'
import { classes } from '../components/classes.js'
import { counted, fileName, formatShortDate, outletName } from '../model/format.js'
import type { ArticleLine, LibraryLine, ProblemLine, SectionLine } from '../model/library.js'
import { sides } from '../model/sides.js'
import { assertNever } from '../../core/assert-never.js'
import styles from './Library.module.css'

const cls = classes(styles)

export interface LineProps {
  readonly line: LibraryLine
  readonly id: string
  readonly active: boolean
  readonly chosen: Readonly<Record<Side, string | null>>
  readonly onPress: () => void
  readonly onChoose: (side: Side) => void
}

/** One line of the library tree. It never takes the focus itself: the tree does, and names this line as the active one. */
export function LibraryLineView(props: LineProps) {
  const { line } = props
  switch (line.kind) {
    case 'section':
      return <Section {...props} line={line} />
    case 'article':
      return <Article {...props} line={line} />
    case 'problem':
      return <Problem {...props} line={line} />
    default:
      return assertNever(line)
  }
}

type Of<L> = Omit<LineProps, 'line'> & { readonly line: L }

function Section({ line, id, active, onPress }: Of<SectionLine>) {
  const Chevron = line.open ? ChevronDown : ChevronRight
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={1}
      aria-expanded={line.open}
      className={cls('section', active && 'active')}
      onClick={onPress}
    >
      <Chevron size={14} aria-hidden="true" />
      <span>{line.title}</span>
      <span className={cls('number')}>
        {line.count}
        <span className="sr"> {line.key === 'unread' ? 'files' : 'articles'}</span>
      </span>
    </div>
  )
}

function Article({ line, id, active, chosen, onPress, onChoose }: Of<ArticleLine>) {
  const { article } = line
  const side = sides.find((one) => chosen[one] === article.id) ?? null
  const when = `${formatShortDate(article.published)} · ${counted(article.words, 'word')}`
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={2}
      aria-posinset={line.position}
      aria-setsize={line.of}
      aria-selected={side !== null}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(articleType, article.id)}
      className={cls('article', side !== null && 'chosen', active && 'active')}
      onClick={onPress}
    >
      {side === null ? <span aria-hidden="true" /> : <SideBadge side={side} spoken />}
      <span className={cls('name')} title={article.title ?? article.file}>
        {outletName(article)}
      </span>
      <ChooseButtons chosen={side} onChoose={onChoose} />
      <span className={cls('detail')}>{when}</span>
      <Tags line={line} />
    </div>
  )
}

function Tags({ line: { article, problem } }: { readonly line: ArticleLine }) {
  if (article.agencies.length === 0 && article.checks === 0 && !problem && article.outlet !== null) return null
  return (
    <span className={cls('tags')}>
      {article.outlet === null && <Tag>outlet unknown</Tag>}
      {article.agencies.length > 0 && <Tag tip={`Credits ${article.agencies.join(', ')}`}>agency</Tag>}
      {article.checks > 0 && (
        <Tag tone="warn">
          <CalendarX size={12} aria-hidden="true" />
          date problem
        </Tag>
      )}
      {problem && <Tag tone="warn">read in part</Tag>}
    </span>
  )
}

/** For the pointer only; with keys, A and B choose the active line. */
function ChooseButtons({
  chosen,
  onChoose,
}: {
  readonly chosen: Side | null
  readonly onChoose: (side: Side) => void
}) {
  return (
    <span className={cls('sides')} aria-hidden="true">
      {sides
        .filter((side) => side !== chosen)
        .map((side) => (
          <span
            key={side}
            className={cls('choose')}
            title={`Read as article ${side.toUpperCase()}`}
            onClick={(event) => {
              event.stopPropagation()
              onChoose(side)
            }}
          >
            {side.toUpperCase()}
          </span>
        ))}
    </span>
  )
}

function Problem({ line, id, active, onPress }: Of<ProblemLine>) {
  const { problem } = line
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={2}
      aria-posinset={line.position}
      aria-setsize={line.of}
      className={cls('article', active && 'active')}
      onClick={onPress}
    >
      <span className={cls('warn')}>
        <FileWarning size={16} aria-hidden="true" />
      </span>
      <span className={cls('name')} title={problem.file}>
        {fileName(problem.file)}
      </span>
      <span className={cls('detail')}>could not be read</span>
    </div>
  )
}
