import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findVideosWithoutSeed } from '../../../src/link/videos.ts'
import { nameSeedsFolder } from '../../../src/messages/seeds-word.ts'
import { parseVideoId } from '../../../src/model/ids.ts'
import { unreadMessages } from '../../../src/read/unread-files.ts'

function notesIn(folder: string, unread: string[]): (string | null)[] {
  return unreadMessages(unread, []).map((message) => nameSeedsFolder(message, folder).note)
}

test('paths and commands of messages are those of the folder of seeds', () => {
  const files = ['names.yml', 'my talk.mdx', 'talk.txt', 'a b.txt']
  assert.deepEqual(
    notesIn('seeds', files),
    unreadMessages(files, []).map(({ note }) => note),
  )
  const silence = (file: string): string =>
    `If not, move it elsewhere, or write in archive.yaml: silence: [file-not-read: ["${file}"]]`
  const transcript = 'If it is a transcript, make a seed of it and remove it then: npm run import --'
  assert.deepEqual(notesIn('talks', files), [
    'It is not read. Rename it: talks/names.yaml',
    'If it is a seed, rename it: talks/my talk.md',
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
    nameSeedsFolder(about!, 'x').note,
    'Make one: npm run import -- x/uFiYov2U8Gc.vtt "x/a/T [uFiYov2U8Gc].srt" --seeds x\nOr write in the seed of the talk: **Video ID:** uFiYov2U8Gc',
  )
})
