import { useId, useState } from 'react'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Welcome.module.css'

const cls = classes(styles)

/** Opens a folder by its path, where the shell has no dialog of its own. Browse is offered where it has one. */
export function OpenForm({ isDisabled }: { readonly isDisabled: boolean }) {
  const { openPath, browse } = useActions()
  const canChoose = useApp((state) => state.info.status === 'ready' && state.info.value.can.chooseFolder)
  const [path, setPath] = useState('')
  const id = useId()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (path.trim() !== '' && !isDisabled) void openPath(path.trim())
      }}
    >
      <label className={cls('label')} htmlFor={id}>
        Path of a folder on this computer
      </label>
      <div className={cls('row')}>
        <input
          id={id}
          className={cls('path')}
          value={path}
          placeholder="/home/me/articles"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setPath(event.target.value)}
        />
        {canChoose && <Button onPress={() => void browse()}>Browse …</Button>}
        <Button look="primary" isDisabled={isDisabled || path.trim() === ''} onPress={() => void openPath(path.trim())}>
          Open folder
        </Button>
      </div>
    </form>
  )
}
