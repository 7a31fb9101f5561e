/** What must be undone however a piece of work ends: done, failed, or the process leaving. */

type Undo = () => void | Promise<void>

/** Runs `act`; what it hands to `later` is done at the end, the last first, once. */
export async function withLimpieza<T>(act: (later: (undo: Undo) => void) => Promise<T>): Promise<T> {
  const undos: Undo[] = []
  const onExit = () => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) void undo()
  }
  process.once('exit', onExit)
  try {
    return await act((undo) => undos.push(undo))
  } finally {
    process.off('exit', onExit)
    for (let undo = undos.pop(); undo; undo = undos.pop()) await undo()
  }
}
