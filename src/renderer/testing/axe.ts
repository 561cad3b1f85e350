import axe from 'axe-core'

/** Violations that axe finds in the page, each with the first places. An empty list is what a test wants. */
export async function violations(): Promise<readonly string[]> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
  const found = await axe.run(document.body, { resultTypes: ['violations'] })
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
}
