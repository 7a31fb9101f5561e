/** Front door of the server: the main job and the command line that runs it. */
export { isHelp, misuse, parseArgumentos } from './cli/argumentos.ts'
export { attempt, main } from './cli/main.ts'
export { say } from './cli/textos.ts'
export { bookInMemory, showLibro } from './en-memoria.ts'
export { type Columna, readColumnas, writeColumnas } from './incremental/columnas-en-disco.ts'
export { loadLey } from './ley.ts'
export { runPipeline } from './pipeline.ts'
