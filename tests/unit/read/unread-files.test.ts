import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { readSeeds } from '../../../src/read/read-seeds.ts'
import { withImportCommand } from '../../../src/messages/import-command.ts'
import { linkedFolderMessages, unreadMessages } from '../../../src/read/unread-files.ts'
import { writeTree } from '../../helpers/build-fixture.ts'

/** Beside the seed `talk.md`: what the note begins with; `undefined` where there is no message. */
const cases: [file: string, note: string | undefined][] = [
  [
    'interview.txt',
    'If it is a transcript, make a seed of it and remove it then: npm run import -- seeds/interview.txt',
  ],
  [
    'a b/Interview.TXT',
    'If it is a transcript, make a seed of it and remove it then: npm run import -- "seeds/a b/Interview.TXT"',
  ],
  ['talk.txt', undefined],
  ['a/talk.txt', 'If it is a transcript, make'],
  ['talk.docx', undefined],
  [
    'interview.docx',
    'If it is a transcript, save it as plain text in UTF-8, then write: npm run import -- seeds/interview.txt',
  ],
  ['interview.md.txt', 'If it is a seed, rename it: interview.md'],
  ['talk.md.bak', undefined],
  ['interview.mdown', 'If it is a seed, rename it: interview.md'],
  ['interview', 'If it is a seed, rename it: interview.md'],
  ['Dr. Ann Smith', 'If it is a seed, rename it: Dr. Ann Smith.md'],
  ['interview.xyz', 'If it is a seed, rename it: interview.md'],
  [
    'talk.vtt',
    'They are not read. Make a seed of them and remove them then: npm run import -- seeds/talk.vtt\nOr name them after the video id of their seed, such as abcdefghij1.nl.vtt',
  ],
  ['talk.info.json', 'It is not read. Name it after the video id of its seed, such as abcdefghij1.info.json'],
  ['All [PLabcdefghijklmnop].info.json', undefined],
  ['a/UCabcdefghijklmnopqrstuv.info.json', undefined],
  ['PLANTS IN GARDENS.info.json', 'It is not read. Name it'],
  ['abcdefghij1.nl.VTT', 'It is not read. Rename it: abcdefghij1.nl.vtt'],
  ['abcdefghij1.sbv', 'They are not read. Fetch them once more: yt-dlp '],
  ['archive.yml', 'It is not read. Rename it: archive.yaml'],
  ['Names.yaml', 'It is not read. Rename it: names.yaml'],
  ['archive.yaml.txt', 'It is not read. Rename it: archive.yaml'],
  ['a/names.yaml', 'It is not read. Move it into the folder of seeds.'],
  ['a/names.yml', 'It is not read. Rename it: names.yaml\nThen move it into the folder of seeds.'],
  ['a/interview.mdown', 'If it is a seed, rename it: interview.md'],
  ['a/abcdefghij1.nl.VTT', 'It is not read. Rename it: abcdefghij1.nl.vtt'],
  ['README', undefined],
  ['README.txt', undefined],
  ['LICENSE', undefined],
  ['a/LICENSE.txt', undefined],
  ['picture.PNG', undefined],
  ['slides.pdf', undefined],
  ['talk.mp3', undefined],
  ['board.canvas', undefined],
  [
    'names (1).yaml',
    'It is not read. Write into names.yaml what this one has and that one has not, and remove it.\nIf it is no copy, write in archive.yaml: silence: [file-not-read: ["names (1).yaml"]]',
  ],
  ['archive 2.yaml', 'It is not read. Write into archive.yaml what'],
  ['names-conflict.yaml', 'It is not read. Write into names.yaml what'],
  ['names.sync-conflict-20250301-120000-ABCDEFG.yml', 'It is not read. Write into names.yaml what'],
  ['names-DESKTOP-1A2B3C.yaml', 'It is not read. Write into names.yaml what'],
  ["archive (Ann's conflicted copy 2025-03-01).yaml", 'It is not read. Write into archive.yaml what'],
  ['names-old.yaml', undefined],
  ['names of gardens.yaml', undefined],
  ['other.yaml', undefined],
  ['package.json', undefined],
  ['~$interview.docx', undefined],
  ['interview.txt~', undefined],
  ['Thumbs.db', undefined],
  ['abcdefghij1.description', undefined],
]

for (const [file, note] of cases) {
  test(`${file}: ${note === undefined ? 'no message' : 'a message'}`, () => {
    const messages = unreadMessages([file], [{ file: 'talk.md' }]).map((message) =>
      withImportCommand(message),
    )
    assert.deepEqual(
      messages.map((message) => [message.id, message.file, message.note?.slice(0, note?.length)]),
      note === undefined ? [] : [['file-not-read', file, note]],
    )
  })
}

test('what is not read is listed, but nothing below a folder whose name begins with a dot', () => {
  const folder = writeTree({
    'talk.md': '',
    'a/talk.txt': '',
    'picture.png': '',
    '.obsidian/note.txt': '',
    '.note.txt': '',
  })
  assert.deepEqual(readSeeds(folder).unread, ['a/talk.txt', 'picture.png'])
})

test('a link to a folder elsewhere has a message, one to a folder that is read has none', () => {
  const elsewhere = writeTree({ 'other.md': '' })
  const folder = writeTree({ 'a/talk.md': '' })
  symlinkSync(elsewhere, path.join(folder, 'elsewhere'))
  symlinkSync(path.join(folder, 'a'), path.join(folder, 'again'))
  const { seeds, linkedFolders } = readSeeds(folder)
  assert.deepEqual(
    seeds.map(({ file }) => file),
    ['a/talk.md'],
  )
  assert.deepEqual(linkedFolders, ['elsewhere'])
  assert.deepEqual(
    linkedFolderMessages(linkedFolders).map(({ file, id }) => [file, id]),
    [['elsewhere', 'file-not-read']],
  )
})
