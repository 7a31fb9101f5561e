// Bundles the programs into dist/ and packs the law. With --if-stale it does nothing when no source has changed.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const stamp = join(dist, '.sello')

/** Every file that the programs are made of. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function fingerprint() {
  const hash = createHash('sha256')
  const folders = ['packages', 'law', 'testkit/src', 'examples', 'benchmarks'].map((name) => join(root, name))
  const files = folders.flatMap(sources).filter((file) => !/node_modules|[\\/]test[\\/]/.test(file))
  files.push(join(root, 'package-lock.json'), fileURLToPath(import.meta.url), join(root, 'tools/pack-law.ts'))
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Real dependencies stay outside the bundle; the workspaces go in. */
function dependencies() {
  const folders = ['.', 'packages/core', 'packages/store', 'packages/server', 'testkit']
  const names = folders.flatMap((folder) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    return Object.keys(dependencies)
  })
  return [...new Set(names)].filter((name) => !name.startsWith('@trazo/'))
}

/** Pieces of earlier builds that no program refers to any more. */
function dropOldChunks(current) {
  for (const name of readdirSync(dist)) {
    if (name.endsWith('.mjs') && !current.has(name)) rmSync(join(dist, name))
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const now = fingerprint()
if (!process.argv.includes('--if-stale') || read(stamp) !== now) {
  // Made apart and moved in: another run may be using what is there, or building too.
  const taller = join(dist, `.taller-${process.pid}`)
  mkdirSync(taller, { recursive: true })
  try {
    const { metafile } = await build({
      entryPoints: {
        trazo: join(root, 'packages/server/src/cli/trazo.ts'),
        'hilo-lector': join(root, 'packages/server/src/lectura/hilo-lector.ts'),
        demo: join(root, 'examples/demo/main.ts'),
        benchmarks: join(root, 'benchmarks/main.ts'),
        obrero: join(root, 'benchmarks/hilos/obrero.ts'),
        'pack-law': join(root, 'tools/pack-law.ts'),
      },
      outdir: taller,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      external: dependencies(),
      loader: { '.sql': 'text', '.typ': 'text' },
      logLevel: 'warning',
      metafile: true,
    })
    const hechas = Object.keys(metafile.outputs).map((path) => basename(path))
    const chunksFirst = hechas.sort((a, b) => Number(b.startsWith('chunk-')) - Number(a.startsWith('chunk-')))
    for (const nombre of chunksFirst) renameSync(join(taller, nombre), join(dist, nombre))
    dropOldChunks(new Set(hechas))
    const { packLaw } = await import(pathToFileURL(join(dist, 'pack-law.mjs')).href)
    writeFileSync(join(taller, 'ley.json'), JSON.stringify(await packLaw(join(root, 'law'))))
    renameSync(join(taller, 'ley.json'), join(dist, 'ley.json'))
    writeFileSync(stamp, now)
  } finally {
    rmSync(taller, { recursive: true, force: true })
  }
}
