/** Folders for tests: made of invented articles, gone afterwards. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Makes a folder with these files, hands its real path to `work` and removes it. */
export async function withFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'crossread-test-')))
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Two invented reports of one event, and one of another. */
export const quayClosed = `Quay at Vellmar closed after crack found

Published on : 05/03/2024 - 07:10

VELLMAR - The main quay of Vellmar was closed on Tuesday after divers found a crack of 12 metres in its wall.

"We will not risk a single docker," harbour master Ines Corvald said on Tuesday. She expects repairs to last until the end of October.

About 300 ships call at the quay every month. Two ferries to Saint-Elme were moved to the northern basin.
`
export const quayShut = `Vellmar shuts its main quay

Published on : 06/03/2024 - 09:40

Divers who inspected the main quay of Vellmar found a crack of 14 metres in its wall, and the harbour was closed on Tuesday.

"We will not risk a single docker," said Ines Corvald, the harbour master. Repairs may last until the end of October, she said.

Ferries to Saint-Elme now leave from the northern basin. Fishermen asked the town for money.
`
export const choirWins = `Choir from Orrin wins national prize

The Orrin youth choir won the national singing prize in Tarrant on Sunday evening. Its conductor, Rui Vale, thanked the parents.

The forty singers performed three songs by the composer Lena Ost. The prize is worth 5,000 crowns.
`
