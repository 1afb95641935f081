// `fs/promises` for a thread that has nothing else to do: what gives no handle of a file is done when it is called, since
// another thread that does it takes the processor longer than most of these calls themselves.
const fs = require('node:fs')

const names =
  'access appendFile copyFile lstat mkdir mkdtemp readFile readdir readlink rename rm stat symlink writeFile'.split(
    ' ',
  )

const atOnce = names.map((name) => [name, async (...given) => fs[`${name}Sync`](...given)])

module.exports = { ...fs.promises, ...Object.fromEntries(atOnce) }
