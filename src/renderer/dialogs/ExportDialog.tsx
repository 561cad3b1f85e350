import { useState } from 'react'
import type { ExportRequest } from '../../api/contract.js'
import type { ExportFormat } from '../../core/export-formats.js'
import { Button } from '../components/Button.js'
import { classNames } from '../components/Chip.js'
import { Modal } from '../components/Modal.js'
import { outletName } from '../model/format.js'
import { visibleItems } from '../model/walk.js'
import { useActions, useApp } from '../state/store.js'
import { Check, Group, Radio } from './Fields.js'
import { formatGroups, whyNot } from './export-formats.js'

type ScopeKind = ExportRequest['scope']['kind']

/** What to write, how much of it, and with what. */
export function ExportDialog() {
  const model = useApp((state) => state.model)
  const chosen = useApp((state) => state.chosen)
  const folder = useApp((state) => state.folder)
  const settings = useApp((state) => state.settings)
  const { show, runExport } = useActions()
  const [format, setFormat] = useState<ExportFormat>('html')
  const [kind, setKind] = useState<ScopeKind>('pair')
  const [notes, setNotes] = useState(true)
  const [asShown, setAsShown] = useState(false)
  const [order, setOrder] = useState<ExportRequest['order']>('document')
  const [busy, setBusy] = useState(false)
  const { a, b } = chosen
  if (!model || a === null || b === null) return null
  const story = folder?.articles.find(({ id }) => id === a)?.story ?? null
  const storyTitle = folder?.stories.find(({ id }) => id === story)?.title
  const scopeOf = (): ExportRequest['scope'] => {
    if (kind === 'story' && story !== null) return { kind: 'story', story }
    if (kind === 'one-against-all') return { kind: 'one-against-all', article: a }
    if (kind === 'selection') {
      const links = visibleItems(model, settings.hiddenClasses).flatMap(({ link }) => link ?? [])
      return { kind: 'selection', a, b, links: [...new Set(links)] }
    }
    return { kind: 'pair', a, b }
  }
  const run = async (): Promise<void> => {
    setBusy(true)
    const style = settings.showStyle ? [] : (['style'] as const)
    await runExport({
      format,
      scope: scopeOf(),
      notes,
      hidden: asShown ? [...settings.hiddenClasses, ...style] : style,
      order,
    })
    setBusy(false)
  }
  return (
    <Modal
      title="Export"
      size="wide"
      onClose={() => show(null)}
      foot={
        <>
          <Button onPress={() => show(null)}>Cancel</Button>
          <Button look="primary" isDisabled={busy} onPress={() => void run()}>
            {busy ? 'Writing …' : 'Export'}
          </Button>
        </>
      }
    >
      <FormatChooser format={format} onChoose={setFormat} />
      <ScopeGroup
        kind={kind}
        onChoose={setKind}
        a={outletName(model.a.article)}
        b={outletName(model.b.article)}
        story={story === null ? null : (storyTitle ?? '')}
      />
      <Group title="Order" look="inline">
        <Radio
          name="order"
          label="As in the articles"
          checked={order === 'document'}
          onChoose={() => setOrder('document')}
        />
        <Radio name="order" label="By class" checked={order === 'class'} onChoose={() => setOrder('class')} />
      </Group>
      <Group title="With it">
        <Check label="Notes" checked={notes} onChange={setNotes} />
        <Check
          label="Leave out the marks that are switched off"
          {...(settings.hiddenClasses.length > 0
            ? { help: `Off now: ${settings.hiddenClasses.map((mark) => classNames[mark]).join(', ')}` }
            : { help: 'No marks are switched off now.' })}
          checked={asShown}
          onChange={setAsShown}
        />
      </Group>
    </Modal>
  )
}

interface FormatChooserProps {
  readonly format: ExportFormat
  readonly onChoose: (format: ExportFormat) => void
}

function FormatChooser({ format, onChoose }: FormatChooserProps) {
  const can = useApp((state) => (state.info.status === 'ready' ? state.info.value.can : null)) ?? { printPdf: false }
  return formatGroups.map(({ title, formats }) => (
    <Group key={title} title={title} look="columns">
      {formats.map(({ id, name, help }) => {
        const reason = whyNot(id, can)
        return (
          <Radio
            key={id}
            name="format"
            label={name}
            help={reason ?? help}
            disabled={reason !== null}
            checked={format === id}
            onChoose={() => onChoose(id)}
          />
        )
      })}
    </Group>
  ))
}

interface ScopeGroupProps {
  readonly kind: ScopeKind
  readonly onChoose: (kind: ScopeKind) => void
  readonly a: string
  readonly b: string
  /** Title of the story; null when the articles are in none. */
  readonly story: string | null
}

function ScopeGroup({ kind, onChoose, a, b, story }: ScopeGroupProps) {
  const radio = (scope: ScopeKind, label: string, help?: string) => (
    <Radio
      name="scope"
      label={label}
      checked={kind === scope}
      onChoose={() => onChoose(scope)}
      {...(help === undefined ? {} : { help })}
    />
  )
  return (
    <Group title="What">
      {radio('pair', 'This comparison', `${a} and ${b}`)}
      {radio('selection', 'Only what differs', 'The linked passages that diverge or add detail, as shown now.')}
      {story !== null && radio('one-against-all', `${a} against all others`)}
      {story !== null && radio('story', `The whole story: ${story}`)}
    </Group>
  )
}
