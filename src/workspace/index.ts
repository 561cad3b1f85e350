/** The services behind the window: the one implementation of the contract in `src/api`. */
export { createWorkspace, type WorkspaceOptions } from './workspace.js'
