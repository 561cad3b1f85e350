/** Commands that hand the comparison on without a dialog of ours: each format, and paper. */
import type { ExportRequest } from '../../api/contract.js'
import { formatGroups, whyNot } from '../dialogs/export-formats.js'
import type { AppState } from '../state/app-state.js'
import type { Command } from './commands.js'

const canOf = ({ info }: AppState) => (info.status === 'ready' ? info.value.can : { printPdf: false, print: false })

/** The comparison that is shown, as the export dialog offers it first. */
function handOn({ chosen: { a, b }, settings, runExport }: AppState, how: Pick<ExportRequest, 'format' | 'to'>): void {
  if (a === null || b === null) return
  const hidden = settings.showStyle ? [] : (['style'] as const)
  void runExport({ ...how, scope: { kind: 'pair', a, b }, notes: true, hidden, order: 'document' })
}

const exports = formatGroups.flatMap(({ formats }) =>
  formats.map(({ id, name }): Command => ({
    id: `export-${id}`,
    label: `Export as ${name}`,
    group: 'Comparison',
    keys: [],
    run: (state) => handOn(state, { format: id }),
    when: (state) => state.model !== null && whyNot(id, canOf(state)) === null,
  })),
)

export const handingOnCommands: readonly Command[] = [
  ...exports,
  {
    id: 'print',
    label: 'Print this comparison',
    group: 'Comparison',
    // Its key is the system's own, in the menu: in a browser it prints the page.
    keys: [],
    run: (state) => handOn(state, { format: 'html', to: 'printer' }),
    when: (state) => state.model !== null && canOf(state).print === true,
  },
]
