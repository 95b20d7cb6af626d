import { edit } from '../../cli/commands/edit.js'
import { lookOf } from '../../cli/report/look.js'

/** `duizhao edit --no-open` in a folder, and no other command. */
const [, , folder = '.'] = process.argv
const code = await edit(
  folder,
  { project: '.', open: false },
  {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    outLook: lookOf({}, {}),
    errLook: lookOf({}, process.env),
    folder: process.cwd(),
  },
)
process.exit(code)
