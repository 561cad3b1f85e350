import { useId } from 'react'
import type { Settings } from '../../api/contract.js'
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
      <Group title="Reading">
        <Check
          label="Show differences of style"
          help="Spelling, case and punctuation: defence and defense, US and U.S."
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
    </Modal>
  )
}
