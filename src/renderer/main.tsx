import './styles/all.css'

/** React and the window are fetched beside each other, and each is read in a task of its own. */
async function start(root: HTMLElement): Promise<void> {
  const [{ createRoot }, { showWindow }] = await Promise.all([import('react-dom/client'), import('./app/window.js')])
  showWindow(createRoot(root))
}

const root = document.getElementById('root')
if (root) void start(root)
