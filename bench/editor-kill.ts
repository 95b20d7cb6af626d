import { killAgainAndAgain } from '../pipeline/test/editor/killed-editor.js'

/** Kills the editor's server in mid-save: `node_modules/.bin/jiti bench/editor-kill.ts 1000`. */
const kills = Number(process.argv[2] ?? 1000)
console.log(await killAgainAndAgain(kills, Math.random))
