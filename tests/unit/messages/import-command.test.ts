import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { findVideosWithoutSeed } from '../../../src/link/videos.ts'
import { withImportCommand } from '../../../src/messages/import-command.ts'
import { messageAnnotations, messageJson, messageText } from '../../../src/messages/reporter.ts'
import { parseVideoId } from '../../../src/model/ids.ts'
import { unreadMessages } from '../../../src/read/unread-files.ts'

function notesIn(folder: string | undefined, unread: string[]): (string | null)[] {
  return unreadMessages(unread, []).map((message) => withImportCommand(message, folder).note)
}

test('commands of messages are those of the folder of seeds', () => {
  const files = ['names.yml', 'my talk.mdx', 'talk.txt', 'a b.txt']
  assert.deepEqual(notesIn('seeds', files), notesIn(undefined, files))
  const silence = (file: string): string =>
    `If not, move it elsewhere, or write in archive.yaml: silence: [file-not-read: ["${file}"]]`
  const transcript = 'If it is a transcript, make a seed of it and remove it then: npm run import --'
  assert.deepEqual(notesIn('talks', files), [
    'It is not read. Rename it: names.yaml',
    'If it is a seed, rename it: my talk.md',
    `${transcript} talks/talk.txt --seeds talks\n${silence('talk.txt')}`,
    `${transcript} "talks/a b.txt" --seeds talks\n${silence('a b.txt')}`,
  ])
  assert.deepEqual(notesIn('../My Vault', ['talk.txt', 'Move it: seeds/x.txt']), [
    `${transcript} "../My Vault/talk.txt" --seeds "../My Vault"\n${silence('talk.txt')}`,
    `${transcript} "../My Vault/Move it: seeds/x.txt" --seeds "../My Vault"\n${silence('Move it: seeds/x.txt')}`,
  ])
  const videoId = parseVideoId('uFiYov2U8Gc')!
  const [about] = findVideosWithoutSeed(
    ['uFiYov2U8Gc.vtt', 'a/T [uFiYov2U8Gc].srt'].map((file) => ({
      file,
      path: '',
      size: 0,
      videoId,
      kind: 'vtt',
    })),
    new Set(),
  )
  assert.equal(
    withImportCommand(about!, 'x').note,
    'Make one: npm run import -- x/uFiYov2U8Gc.vtt "x/a/T [uFiYov2U8Gc].srt" --seeds x\nOr write in the seed of the talk: **Video ID:** uFiYov2U8Gc\nOr remove the files: they are not used.',
  )
})

test('a command of a message runs nothing that the name of a file has in it', () => {
  const names = [
    '$(touch pwned) `touch pwned`;.txt',
    `it's "here" \\ !! %PATH%.txt`,
    'a\n::stop-commands::x\x1b[31m.txt',
    'plain and-simple.txt',
  ]
  for (const name of names) {
    const [message] = unreadMessages([name], [])
    const command = withImportCommand(message!, 'seeds').note!.split('\n', 1)[0]!.split(' -- ')[1]!
    const { stdout, stderr } = spawnSync('bash', ['-c', `printf '<%s>' ${command}`], { encoding: 'utf8' })
    assert.deepEqual([stdout, stderr], [`<seeds/${name}>`, ''])
  }
})

test('every reporter prints the command with the folder of seeds', () => {
  const messages = unreadMessages(['a b.txt'], [])
  const command = 'npm run import -- "my talks/a b.txt" --seeds "my talks"\n'
  const folder = 'my talks'
  assert.ok(messageText(messages, { folder }).includes(command))
  assert.ok(messageAnnotations(messages, { folder }).includes(command.replace('\n', '%0A')))
  const printed = JSON.parse(messageJson(messages, { folder })) as { messages: Record<string, unknown>[] }
  assert.ok(String(printed.messages[0]!['note']).includes(command))
  assert.deepEqual(
    printed.messages.map((message) => message['imports']),
    [undefined],
  )
})
