import { Folder as FolderIcon, FolderOpen, Lock, TriangleAlert, X } from 'lucide-react'
import type { AppInfo, Failure } from '../../api/contract.js'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { formatMoment } from '../model/format.js'
import { useActions, useApp } from '../state/store.js'
import { Mark } from './Brand.js'
import { OpenForm } from './OpenForm.js'
import styles from './Welcome.module.css'

const cls = classes(styles)

/** Nothing is open yet: how to begin. */
export function Welcome({ info, now }: { readonly info: AppInfo; readonly now: () => Date }) {
  const { browse, openSample, openPath, forget, show } = useActions()
  const opening = useApp((state) => state.opening)
  const busy = opening.status === 'loading'
  return (
    <main className={cls('welcome')} data-pane="Welcome">
      <div className={cls('box')}>
        <p className={cls('brand')}>
          <Mark />
          Crossread
        </p>
        <section className={cls('drop')} aria-labelledby="begin">
          <h1 id="begin">Drop a folder of articles here</h1>
          <p className={cls('lead')}>
            Web pages, Word, text, Markdown and e-mail files: the same story as different outlets tell it. They stay on
            this computer.
          </p>
          {info.can.chooseFolder ? (
            <Button look="primary" keys="Ctrl+O" tip="Choose a folder" isDisabled={busy} onPress={() => void browse()}>
              <FolderOpen size={16} aria-hidden="true" />
              Open folder
            </Button>
          ) : (
            <OpenForm isDisabled={busy} />
          )}
          {opening.status === 'failed' && <Problem failure={opening.failure} />}
        </section>
        <p className={cls('sample')}>
          New here?{' '}
          <Button look="link" isDisabled={busy} onPress={() => void openSample()}>
            Open the sample story
          </Button>{' '}
          and read five outlets on one event, or look into the{' '}
          <Button look="link" keys="F1" onPress={() => show('guide')}>
            user guide
          </Button>
          .
        </p>
        {info.recent.length > 0 && (
          <section className={cls('recent')} aria-labelledby="before">
            <h2 id="before">Opened before</h2>
            <ul>
              {info.recent.map(({ path, name, opened }) => (
                <li key={path}>
                  <Button look="ghost" tip={path} isDisabled={busy} onPress={() => void openPath(path)}>
                    <FolderIcon size={16} aria-hidden="true" />
                    {name}
                    <time dateTime={opened}>{formatMoment(opened, now()).split(',')[0]}</time>
                  </Button>
                  <Button look="ghost" label={`Forget ${name}`} onPress={() => void forget(path)}>
                    <X size={14} aria-hidden="true" />
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={cls('promise')}>
          <Lock size={14} aria-hidden="true" />
          Nothing leaves this computer
        </p>
      </div>
    </main>
  )
}

export function Problem({ failure }: { readonly failure: Failure }) {
  return (
    <div className={cls('problem')} role="alert">
      <TriangleAlert size={16} aria-hidden="true" />
      <p>
        <span className="strong">{failure.message}</span> {failure.remedy}
      </p>
    </div>
  )
}
