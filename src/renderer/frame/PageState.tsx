import { FileWarning } from 'lucide-react'
import type { Failure } from '../../api/contract.js'
import type { FileProblem } from '../../core/errors.js'
import { Button } from '../components/Button.js'
import { Progress } from '../components/Progress.js'
import { classes } from '../components/classes.js'
import { fileName } from '../model/format.js'
import { useActions, useApp } from '../state/store.js'
import styles from './PageState.module.css'

const cls = classes(styles)

/** Why there is nothing to compare yet, and what to do. */
export function NoPair() {
  const folder = useApp((state) => state.folder)
  const chosen = useApp((state) => state.chosen)
  const canChoose = useApp((state) => state.info.status === 'ready' && state.info.value.can.chooseFolder)
  const { show, browse, setDrawer } = useActions()
  if (!folder) return null
  if (folder.progress) {
    return (
      <Box title={`Reading ${folder.name}`}>
        <Progress progress={folder.progress} />
      </Box>
    )
  }
  const open = (
    <Button onPress={() => (canChoose ? void browse() : show('open'))} keys="Ctrl+O" tip="Open another folder">
      Open another folder
    </Button>
  )
  if (folder.articles.length === 0 && folder.problems.length === 0 && folder.changed.length > 0)
    return <NothingRead open={open} />
  if (folder.articles.length === 0) {
    const none = folder.problems.length > 0 ? 'No file here could be read' : 'There is no article in this folder'
    const help =
      folder.problems.length > 0
        ? 'The library lists each file with the reason and what to do.'
        : 'Crossread reads web pages, Word, text, Markdown and e-mail files. Put the articles to compare into one folder.'
    return (
      <Box title={none} acts={open}>
        <p className="quiet">{help}</p>
      </Box>
    )
  }
  if (folder.articles.length === 1) {
    return (
      <Box title="Add a second article" acts={open}>
        <p className="quiet">
          A comparison needs two. Save the same story from another outlet into {folder.name}; it appears here by itself.
        </p>
      </Box>
    )
  }
  const missing = chosen.a === null ? 'A' : 'B'
  return (
    <Box
      title={`Choose article ${missing}`}
      acts={<Button onPress={() => setDrawer('library')}>Show the library</Button>}
    >
      <p className="quiet">
        Click an article in the library, or go to it with the arrow keys and press A or B. The pickers above the columns
        do the same.
      </p>
    </Box>
  )
}

/** The reading was stopped before the first file. */
function NothingRead({ open }: { readonly open: React.ReactNode }) {
  const { acceptChanges } = useActions()
  const read = (
    <Button look="primary" onPress={() => void acceptChanges('compare-again')}>
      Read the files
    </Button>
  )
  return (
    <Box
      title="No file of this folder is read yet"
      acts={
        <>
          {read}
          {open}
        </>
      }
    >
      <p className="quiet">The reading was stopped. It can go on at any time.</p>
    </Box>
  )
}

export function FailedPair({ failure }: { readonly failure: Failure }) {
  const { reload } = useActions()
  return (
    <Box title={failure.message} acts={<Button onPress={() => void reload()}>Try again</Button>}>
      <p className="quiet">{failure.remedy}</p>
    </Box>
  )
}

/** The person stopped the comparison: what depends on it says so. */
export function NotCompared() {
  const { reload } = useActions()
  return (
    <Box title="These two are not compared yet" acts={<Button onPress={() => void reload()}>Compare them</Button>}>
      <p className="quiet">The comparison was stopped before it was done.</p>
    </Box>
  )
}

/** One file that could not be read: what is wrong, and what to do. The others keep working. */
export function ProblemPage({ problem }: { readonly problem: FileProblem }) {
  const { showProblem, acceptChanges } = useActions()
  return (
    <Box
      title={fileName(problem.file)}
      acts={
        <>
          <Button tip="Read the folder's files again" onPress={() => void acceptChanges('compare-again')}>
            Try again
          </Button>
          <Button onPress={() => showProblem(null)}>Back to the comparison</Button>
        </>
      }
    >
      <p className={cls('reason')}>
        <FileWarning size={16} aria-hidden="true" />
        {problem.message}
      </p>
      <p>{problem.remedy}</p>
      {problem.file.includes('/') && <p className="faint small">{problem.file}</p>}
    </Box>
  )
}

/** Grey lines where the words will stand, so that nothing jumps when they come. */
export function Comparing() {
  return (
    <div className={cls('state')} role="status" aria-label="Comparing the two articles">
      <div className={cls('lines')} aria-hidden="true">
        {[92, 88, 97, 60, 90, 84, 99, 45, 95, 91, 70, 96].map((width, at) => (
          <span key={at} style={{ width: `${String(width)}%` }} />
        ))}
      </div>
    </div>
  )
}

function Box({
  title,
  children,
  acts,
}: {
  readonly title: string
  readonly children: React.ReactNode
  readonly acts?: React.ReactNode
}) {
  return (
    <div className={cls('state')}>
      <div className={cls('box')}>
        <h1>{title}</h1>
        {children}
        {acts !== undefined && <div className={cls('acts')}>{acts}</div>}
      </div>
    </div>
  )
}
