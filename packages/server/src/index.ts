/** Front door of the server: the main job and the command line that runs it. */
export { main } from './cli/main.ts'
export { say } from './cli/textos.ts'
export { bookTexts } from './en-memoria.ts'
export { loadLey } from './ley.ts'
export { runPipeline } from './pipeline.ts'
