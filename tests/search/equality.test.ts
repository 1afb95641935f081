import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { readCorpus } from '../bench/archive.ts'
import { buildIndex, entriesOf, Inside, Undivided } from './archive-index.ts'

/** Short queries beside the long ones of `queries-corpus.json`: common words, names, unfinished and misspelt words. */
const short = `people; database; open source; kubernetes deployment pipeline; good first issue label; typescript generics;
  rust borrow checker; burnout; technical debt; type inference; remote work; code review; service mesh; observability;
  garbage collection go; elixir phoenix liveview; web components; machine learning models; docker compose; css grid;
  vim keybindings; git rebase; license change; sqlite edge; feature flags; quantum computing; graphql federation; oauth;
  dark mode; kuber; javscr; obervability; kuberntees; postg; c++; 4,5; data base; java script; friends; adam; podcast`

let inside: Inside | undefined
let undivided: Undivided | undefined
const entries = entriesOf(await readCorpus())
const skip = entries.length === 0 ? 'the corpus is not here' : false

/** The best 20 of both must be the same passages in the same order, with the same scores. */
async function assertEqual(isTyping: boolean): Promise<void> {
  inside ??= await Inside.open(await buildIndex(entries))
  undivided ??= new Undivided(entries)
  const file = new URL('queries-corpus.json', import.meta.url)
  const known = JSON.parse(await readFile(file, 'utf8')) as { query: string }[]
  const queries = [...known.map(({ query }) => query), ...short.split(';').map((query) => query.trim())]
  assert.ok(queries.length >= 100)
  for (const query of queries) {
    const terms = await inside.expand(query, isTyping)
    const ours = inside.rank(terms, 20)
    const theirs: { id: number; score: number }[] = undivided.rank(terms, 20)
    assert.deepEqual(
      ours.map(({ id }) => id),
      theirs.map(({ id }) => id),
      query,
    )
    ours.forEach(({ score }, index) => {
      assert.ok(
        Math.abs(score - theirs[index]!.score) < 1e-9,
        `${query}: ${score} is not ${theirs[index]!.score}`,
      )
    })
  }
}

test('the divided index ranks as an undivided MiniSearch does', { skip }, () => assertEqual(false))
test('also with words that complete the last one', { skip }, () => assertEqual(true))
