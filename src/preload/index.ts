/** The bridge: the raw wire between the window and the desktop shell, and nothing else. Built as one CommonJS file. */
import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron'
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
  // Paths come from the system's own files only: a file that a script made lies nowhere, and none is opened by a path that a page names.
  drop: (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file))
    return paths.length === 0 || paths.includes('')
      ? null
      : (ipcRenderer.invoke('crossread:drop', paths) as Promise<unknown>)
  },
}

contextBridge.exposeInMainWorld('crossread', bridge)
