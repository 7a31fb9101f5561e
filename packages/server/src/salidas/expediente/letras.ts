/**
 * Only the letters inside typst set the page. Typst looks for those of the machine first, and a machine that has its
 * own copy of one would print other bytes from the same run. Where fontconfig is in charge (Linux), a configuration
 * that names one empty folder keeps them out; elsewhere the families used are rarely installed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const VARIABLE = 'FONTCONFIG_FILE'

/** A compiler that knows no letter but its own. */
export function makeCompiler(): NodeCompiler {
  const folder = mkdtempSync(join(tmpdir(), 'trazo-letras-'))
  const before = process.env[VARIABLE]
  try {
    const config = join(folder, 'fonts.conf')
    writeFileSync(config, `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>`)
    process.env[VARIABLE] = config
    return NodeCompiler.create()
  } finally {
    if (before === undefined) delete process.env[VARIABLE]
    else process.env[VARIABLE] = before
    rmSync(folder, { recursive: true })
  }
}
