/** Loaded into the main process before the app: its message boxes are kept in `heldDialogs` until a spec presses one of their buttons. */
const { dialog } = require('electron')

const held = []
dialog.showMessageBox = (...given) =>
  new Promise((resolve) => {
    held.push({ words: given.at(-1), press: (response) => resolve({ response, checkboxChecked: false }) })
  })
Object.assign(globalThis, { heldDialogs: held })
