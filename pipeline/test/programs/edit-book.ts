import { loadConfig } from '../../config/load.js'
import { openEditor } from '../../editor/server/open-editor.js'
import { projectEffects } from '../../node/project.js'

/** Opens the editor of the book in a folder and prints its address. Killed from outside. */
const [, , folder = '.'] = process.argv
const config = await loadConfig(folder)
const editor = await openEditor(config, await projectEffects(config))
process.stdout.write(`${editor.address}\n`)
