import { useEffect, useId, useState } from 'react'
import type { Settings } from '../../api/contract.js'
import { Button } from '../components/Button.js'
import { classNames, markClasses } from '../components/Chip.js'
import { Modal } from '../components/Modal.js'
import { classes } from '../components/classes.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Dialogs.module.css'
import { Check, Group, Radio } from './Fields.js'

const cls = classes(styles)

const themes: readonly (readonly [Settings['theme'], string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]
const densities: readonly (readonly [Settings['density'], string])[] = [
  ['comfortable', 'Comfortable'],
  ['compact', 'Compact'],
]

/** Every setting is kept at once. */
export function SettingsDialog() {
  const settings = useApp((state) => state.settings)
  const { show, saveSettings } = useActions()
  const save = (change: Partial<Settings>): void => void saveSettings(change)
  const sizeId = useId()
  const authorId = useId()
  const percent = `${String(Math.round(settings.textSize * 100))} %`
  return (
    <Modal title="Settings" onClose={() => show(null)}>
      <Group title="Theme" look="inline">
        {themes.map(([theme, label]) => (
          <Radio
            key={theme}
            name="theme"
            label={label}
            checked={settings.theme === theme}
            onChoose={() => save({ theme })}
          />
        ))}
      </Group>
      <div className={cls('group')}>
        <label className={cls('legend')} htmlFor={sizeId}>
          Size of the text
        </label>
        <div className={cls('range')}>
          <input
            id={sizeId}
            type="range"
            min={0.8}
            max={2}
            step={0.1}
            value={settings.textSize}
            aria-valuetext={percent}
            onChange={(event) => save({ textSize: Number(event.target.value) })}
          />
          <output htmlFor={sizeId}>{percent}</output>
        </div>
        <p className={cls('sample')}>The bridge will reopen on 19 May.</p>
      </div>
      <Group title="Density" look="inline">
        {densities.map(([density, label]) => (
          <Radio
            key={density}
            name="density"
            label={label}
            checked={settings.density === density}
            onChoose={() => save({ density })}
          />
        ))}
      </Group>
      <Shown />
      <div className={cls('group')}>
        <label className={cls('legend')} htmlFor={authorId}>
          Name on your notes
        </label>
        <input
          id={authorId}
          className={cls('field')}
          defaultValue={settings.author ?? ''}
          autoComplete="name"
          onBlur={(event) => save({ author: event.target.value.trim() === '' ? null : event.target.value.trim() })}
        />
      </div>
      <KeptFolders />
    </Modal>
  )
}

/** What is marked in the texts, and how much. */
function Shown() {
  const settings = useApp((state) => state.settings)
  const { saveSettings, toggleClass, setLayout } = useActions()
  const save = (change: Partial<Settings>): void => void saveSettings(change)
  return (
    <>
      <Group title="Marks that are shown" look="inline">
        {markClasses.map((mark) => (
          <Check
            key={mark}
            label={classNames[mark]}
            checked={!settings.hiddenClasses.includes(mark)}
            onChange={() => toggleClass(mark)}
          />
        ))}
      </Group>
      <Group title="Reading">
        <Check
          label="How many others tell of each passage"
          help="Beside the passages of Compare, where a story has more than two articles."
          checked={settings.layout['others'] === true}
          onChange={(others) => setLayout('others', others)}
        />
        <Check
          label="Differences of style and house spelling"
          help="Spelling, case and punctuation: defence and defense, US and U.S. They are hidden at the start."
          checked={settings.showStyle}
          onChange={(showStyle) => save({ showStyle })}
        />
        <Check
          label="Keys of a single letter"
          help="X swaps, N writes a note. Switch them off if keys are pressed by accident or by dictation."
          checked={settings.singleKeys}
          onChange={(singleKeys) => save({ singleKeys })}
        />
      </Group>
    </>
  )
}

/** What was read is kept, so that a folder opens fast again; it can be deleted at any time. */
function KeptFolders() {
  const { cacheSize, clearCache } = useActions()
  const [bytes, setBytes] = useState<number | null>(null)
  useEffect(() => {
    void cacheSize().then(setBytes)
  }, [cacheSize])
  const size = bytes === null ? '' : ` (${(bytes / 1e6).toFixed(1)} MB)`
  return (
    <Group title="Folders read before" look="inline">
      <Button isDisabled={bytes === null || bytes === 0} onPress={() => void clearCache().then(setBytes)}>
        {`Delete what is kept of them${size}`}
      </Button>
    </Group>
  )
}
