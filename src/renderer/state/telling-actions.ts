/** Dialogs, confirmations, announcements, exports. */
import { quotationWithSource } from '../../core/notes/quotation.js'
import type { AppActions } from './app-state.js'
import { type Context, ask } from './context.js'
import { revealing } from './derive.js'

type TellingActions = Pick<
  AppActions,
  'runExport' | 'copyQuotation' | 'setDrawer' | 'show' | 'showProblem' | 'say' | 'notify' | 'clearToast'
>

export function tellingActions(context: Context): TellingActions {
  const { get, set, effects } = context
  return {
    runExport: async (request) => {
      const answer = await ask(context, 'export.run', request)
      if (!answer) return
      const { value } = answer
      switch (value.status) {
        case 'saved':
          get().notify(`Saved to ${value.path}`)
          break
        case 'ready':
          effects.download(value.url, value.fileName)
          get().notify(`Saved as ${value.fileName} in your downloads`)
          break
        case 'printed':
          get().notify('Handed to the printer')
          break
        case 'cancelled':
          return
      }
      set({ dialog: null })
    },
    copyQuotation: (key) => {
      const { model, notify } = get()
      const item = model?.items.find((one) => one.key === key)
      const link = item?.class === 'diverge' ? model?.links.get(item.link)?.link : undefined
      if (!model || item?.class !== 'diverge' || !link) return
      const text = quotationWithSource(link, item.difference, model.a.article, model.b.article)
      if (effects.copy(text)) notify('Copied both quotations with their sources')
      else notify('Copying was not allowed here. Select the words in the inspector and copy them.', 'problem')
    },
    setDrawer: (drawer) => {
      const { cursor } = get()
      // The drawer takes room from the columns: what it is about must stay in view.
      set({ drawer, ...(drawer === 'inspector' && cursor !== null ? revealing(get(), cursor, 'show') : {}) })
    },
    show: (dialog) => set({ dialog }),
    showProblem: (problem) => set({ problem }),
    say: (text) => set({ announced: { text, serial: get().announced.serial + 1 } }),
    notify: (text, tone = 'done', undo = false) => {
      set({ toast: { id: (get().toast?.id ?? 0) + 1, text, tone, undo } })
      get().say(text)
    },
    clearToast: () => set({ toast: null }),
  }
}
