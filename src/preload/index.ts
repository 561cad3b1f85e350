/** The bridge: the raw wire between the window and the desktop shell, and nothing else. Built as one CommonJS file. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from '../api/contract.js'

const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke('crossread:call', name, input) as Promise<unknown>,
  listen: (listener) => {
    const pass = (_event: IpcRendererEvent, told: unknown): void => {
      listener(told)
    }
    ipcRenderer.on('crossread:event', pass)
    return () => {
      ipcRenderer.off('crossread:event', pass)
    }
  },
}

contextBridge.exposeInMainWorld('crossread', bridge)
