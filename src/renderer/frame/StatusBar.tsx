import { Check, Lock, TriangleAlert, X } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { Button } from '../components/Button.js'
import { Progress } from '../components/Progress.js'
import { classes } from '../components/classes.js'
import { useWidth } from '../components/use-width.js'
import { counted, formatMoment } from '../model/format.js'
import type { Toast } from '../state/app-state.js'
import { useActions, useApp } from '../state/store.js'
import { MovedLine } from './MovedLine.js'
import styles from './StatusBar.module.css'

const cls = classes(styles)

/** Counts, the last save, and what was just done: confirmations stand here so that they never cover a word. */
export function StatusBar({ now }: { readonly now: () => Date }) {
  const articles = useApp((state) => state.folder?.articles)
  const problems = useApp((state) => state.folder?.problems)
  const notes = useApp((state) => state.folder?.notes)
  const reads = useApp((state) => (state.folder?.progress ?? null) !== null)
  const toast = useApp((state) => state.toast)
  const read = useApp((state) => state.putAway)
  const width = useWidth()
  const leftOut = useMemo(() => articles?.reduce((sum, article) => sum + article.furnitureLines, 0) ?? 0, [articles])
  if (!articles || !problems || !notes) return null
  const unread = problems.filter(({ partial }) => !partial).length
  const files = articles.length + unread
  const { saved, message } = notes
  return (
    <footer className={cls('status')} data-pane="Status">
      <MovedLine />
      {toast && <ToastLine key={toast.id} toast={toast} />}
      <Reading />
      <span className={cls('facts')}>
        {counted(files, 'file')}
        {unread > 0 && `, ${String(unread)} could not be read`}
      </span>
      {leftOut > 0 && <span className={cls('facts')}>{counted(leftOut, 'line')} left out as page furniture</span>}
      {saved !== null && (
        <span className={cls('facts')}>Saved {formatMoment(saved, now()).replace('today, ', '')}</span>
      )}
      {message !== null && read.has(message) && (
        <span className={cls('facts')} title={message}>
          {message}
        </span>
      )}
      {(width !== 'phone' || (!toast && !reads)) && (
        <span className={cls('end')}>
          <Lock size={14} aria-hidden="true" />
          Nothing leaves this computer
        </span>
      )}
    </footer>
  )
}

/** By itself, for it changes ten times a second while files are read. */
function Reading() {
  const progress = useApp((state) => state.folder?.progress ?? null)
  return progress && <Progress progress={progress} inline />
}

/** How long a confirmation stays; problems stay until they are closed. */
const STAYS_MS = 7000

function ToastLine({ toast }: { readonly toast: Toast }) {
  const { clearToast, undo } = useActions()
  const isProblem = toast.tone === 'problem'
  useEffect(() => {
    if (isProblem) return
    const timer = setTimeout(clearToast, STAYS_MS)
    return () => clearTimeout(timer)
  }, [clearToast, isProblem])
  return (
    <div className={cls('toast')} data-tone={toast.tone}>
      {isProblem ? <TriangleAlert size={14} aria-hidden="true" /> : <Check size={14} aria-hidden="true" />}
      <span title={toast.text}>{toast.text}</span>
      {toast.undo && (
        <Button look="link" onPress={() => void undo()} tip="Undo" keys="Ctrl+Z">
          Undo
        </Button>
      )}
      {isProblem && (
        <Button className={cls('close')} look="ghost" label="Close this message" onPress={clearToast}>
          <X size={14} aria-hidden="true" />
        </Button>
      )}
    </div>
  )
}
