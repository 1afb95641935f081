import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdownHtml } from '../../../src/pages/markdown.ts'

const links = {
  episode: (target: string) =>
    ['Rough vibes', 'rough.md'].includes(target) ? '/episodes/rough/' : undefined,
  tag: (name: string) => (name.toLowerCase() === 'ai' ? '/tags/ai/' : undefined),
  footnotes: 'Footnotes',
  backToText: 'Back',
}

const html = (markdown: string): string => markdownHtml(markdown, links, 's0-')

const cases: [behaviour: string, markdown: string, expected: string][] = [
  ['a wikilink', '[[Rough vibes]]', '<p><a href="/episodes/rough/">Rough vibes</a></p>'],
  [
    'a wikilink with its own text',
    '[[Rough vibes#part|the vibes]]',
    '<p><a href="/episodes/rough/">the vibes</a></p>',
  ],
  ['a wikilink to a block', '[[Rough vibes#^a1b2c3]]', '<p><a href="/episodes/rough/">Rough vibes</a></p>'],
  [
    'a wikilink to a block of a note that is not here',
    '[[Note#^a1]]',
    '<p><span class="unresolved">Note</span></p>',
  ],
  ['a wikilink to a part of the same note', '[[#^a1|above]]', '<p><span>above</span></p>'],
  [
    'a wikilink with a space before its part',
    '[[Rough vibes #part]]',
    '<p><a href="/episodes/rough/">Rough vibes #part</a></p>',
  ],
  ['an address of mail', '[write](mailto:a@b.nl)', '<p><a href="mailto:a@b.nl">write</a></p>'],
  [
    'an address that begins in capitals',
    '[write](MAILTO:a@b.nl) [there](HTTPS://a.nl/B) Http://c.nl/',
    '<p><a href="mailto:a@b.nl">write</a> <a href="https://a.nl/B">there</a> <a href="http://c.nl/" class="bare">Http://c.nl/</a></p>',
  ],
  [
    'the name of a block in a quote',
    '> A\n>\n> ^a1\n>\n> B ^a2',
    '<blockquote>\n<p>A</p>\n<p>B</p>\n</blockquote>',
  ],
  [
    'a list with paragraphs in one item has them in all',
    '- A\n- B\n\n  more\n- C',
    '<ul>\n<li>\n<p>A</p>\n</li>\n<li>\n<p>B</p>\n<p>more</p>\n</li>\n<li>\n<p>C</p>\n</li>\n</ul>',
  ],
  ['the name of a block', 'A\nparagraph. ^a1b2c3\n\nB ^x-1', '<p>A\nparagraph.</p>\n<p>B</p>'],
  [
    'the name of a block behind a link',
    '[[Rough vibes]] ^a1',
    '<p><a href="/episodes/rough/">Rough vibes</a></p>',
  ],
  ['the name of an item', '- A ^a1\n- B', '<ul>\n<li>A</li>\n<li>B</li>\n</ul>'],
  [
    'an address alone, whose text is not printed twice',
    'https://a.nl/ www.b.nl [c](https://c.nl/)',
    '<p><a href="https://a.nl/" class="bare">https://a.nl/</a> <a href="http://www.b.nl" class="bare">www.b.nl</a> <a href="https://c.nl/">c</a></p>',
  ],
  [
    'characters that no page may have',
    'a\u0002b \u000c `c\u001a` [d\u0090](https://d.nl/)',
    '<p>a\ufffdb   <code>c\ufffd</code> <a href="https://d.nl/">d\ufffd</a></p>',
  ],
  ['a bullet that nobody filled in', '- A\n-\n- B\n-', '<ul>\n<li>A</li>\n<li>B</li>\n</ul>'],
  ['a box that nobody filled in', '- [ ] A\n- [ ]', '<ul>\n<li>☐ A</li>\n</ul>'],
  ['bullets below one that nobody filled in', '- A\n- - \n', '<ul>\n<li>A</li>\n</ul>'],
  ['nothing but bullets and a comment', '- %% later %%\n-', ''],
  ['numbers are kept', '1. A\n2.\n3. C', '<ol>\n<li>A</li>\n<li></li>\n<li>C</li>\n</ol>'],
  ['the name of a block below it', '> A\n\n^a1\n\nB', '<blockquote>\n<p>A</p>\n</blockquote>\n<p>B</p>'],
  ['no name of a block', 'A ^a1 b\n\nx^2\n\n`y ^z`', '<p>A ^a1 b</p>\n<p>x^2</p>\n<p><code>y ^z</code></p>'],
  ['the name of no block', '^a1', '<p>^a1</p>'],
  ['a link to a seed', '[there](rough.md)', '<p><a href="/episodes/rough/">there</a></p>'],
  [
    'a link whose address stands elsewhere',
    '[there][x]\n\n[x]: rough.md',
    '<p><a href="/episodes/rough/">there</a></p>',
  ],
  ['a wikilink that leads nowhere is text', '[[Nowhere]]', '<p><span class="unresolved">Nowhere</span></p>'],
  ['a mark', 'so ==very== well', '<p>so <mark>very</mark> well</p>'],
  ['a mark that holds markup', '==mark *em*== on', '<p><mark>mark <em>em</em></mark> on</p>'],
  [
    'a mark that holds a wikilink',
    '==see [[Nowhere]] b==',
    '<p><mark>see <span class="unresolved">Nowhere</span> b</mark></p>',
  ],
  ['no mark over lines, or of more signs', '==a\nb== ===c=== ====', '<p>==a\nb== ===c=== ====</p>'],
  ['a known tag', 'about #AI', '<p>about <a href="/tags/ai/">#AI</a></p>'],
  ['an unknown tag, and what is no tag', 'C# #nope a#AI', '<p>C# #nope a#AI</p>'],
  ['an Obsidian comment', 'a %% hidden %% b', '<p>a  b</p>'],
  ['an HTML comment over blocks', 'a\n\n<!-- hidden\n\nx -->\n\nb', '<p>a</p>\n<p>b</p>'],
  ['a comment that is never closed is text', 'a %% b <!-- c', '<p>a %% b &#x3C;!-- c</p>'],
  ['a comment in fenced code is code', '```\n%% x %%\n```', '<pre><code>%% x %%\n</code></pre>'],
  [
    'a comment in inline code is code',
    '`code %% x` and %% then',
    '<p><code>code %% x</code> and %% then</p>',
  ],
  ['inline code that is never closed', 'a `b %% c %% d', '<p>a `b  d</p>'],
  ['per cent twice', '50%% of a, 60%% of b', '<p>50%% of a, 60%% of b</p>'],
  ['two signs in two paragraphs', 'a %% b\n\nc %% d', '<p>a %% b</p>\n<p>c %% d</p>'],
  ['an Obsidian comment over blocks', 'a\n\n%%\nb\n\nc\n%%\n\nd', '<p>a</p>\n<p>d</p>'],
  [
    'a comment in a fence in a list',
    '- ```\n  %% x %%\n  ```',
    '<ul>\n<li>\n<pre><code>%% x %%\n</code></pre>\n</li>\n</ul>',
  ],
  ['a footnote that nothing refers to', '[^1]: Alone', '<p>[^1]: Alone</p>'],
  ['raw HTML is text', '<b onclick="x">hi</b>', '<p>&#x3C;b onclick="x">hi&#x3C;/b></p>'],
  ['a script is text', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
  [
    'an image is a link',
    '![A map](https://example.org/m.png)',
    '<p><a href="https://example.org/m.png">A map</a></p>',
  ],
  [
    'how wide a picture is is not shown, and a number behind another link is',
    '![[a map.png|300]] ![[a.JPG|A map|300x20]] ![[a.png|Map]] ![A map|300](https://example.org/m.png) ![2024](m.png) [[Nowhere|2]]',
    '<p><span class="unresolved">a map.png</span> <span class="unresolved">A map</span> <span class="unresolved">Map</span> <a href="https://example.org/m.png">A map</a> <span class="unresolved">2024</span> <span class="unresolved">2</span></p>',
  ],
  ['a script address is no link', '[x](javascript:alert(1))', '<p><span class="unresolved">x</span></p>'],
  ['a heading stands below that of its section', '# Big', '<h3>Big</h3>'],
  [
    'right below it, with however many signs',
    '### Small\n\n##### Smaller',
    '<h3>Small</h3>\n<h5>Smaller</h5>',
  ],
  ['the highest of them', '## A\n\n# B\n\n## C', '<h4>A</h4>\n<h3>B</h3>\n<h4>C</h4>'],
  ['only a comment', '<!-- nothing -->', ''],
]

for (const [behaviour, markdown, expected] of cases) {
  test(behaviour, () => assert.equal(html(markdown).trim(), expected))
}

test('a callout is a box with its title', () => {
  const box = (kind: string, inside: string): string =>
    `<div class="callout callout-${kind}">\n${inside}\n</div>`
  const quote = (inside: string): string => `<blockquote>\n${inside}\n</blockquote>`
  const callouts: [markdown: string, expected: string][] = [
    ['> [!info] Mind\n> this', box('info', '<p><strong>Mind</strong></p>\n<p>this</p>')],
    ['> [!Key-Point]-\n> this', box('key-point', '<p><strong>key-point</strong></p>\n<p>this</p>')],
    ['> [!tip]+ Mind', box('tip', '<p><strong>Mind</strong></p>')],
    ['> [!tip] Mind\n>\n> - A', box('tip', '<p><strong>Mind</strong></p>\n<ul>\n<li>A</li>\n</ul>')],
    ['> [!tip] Mind\n> **this**', box('tip', '<p><strong>Mind</strong></p>\n<p><strong>this</strong></p>')],
    ['> See [!info]', quote('<p>See [!info]</p>')],
    ['> **A** b', quote('<p><strong>A</strong> b</p>')],
    ['> - [!info] A', quote('<ul>\n<li>[!info] A</li>\n</ul>')],
  ]
  for (const [markdown, expected] of callouts) assert.equal(html(markdown), expected, markdown)
})

/** How often the tags of `names` begin in HTML. */
function tagsIn(text: string, ...names: string[]): number[] {
  return names.map((name) => text.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0)
}

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n')

test('long lists are one list with all of their items and links, in order', () => {
  const link = (at: number): string => `[link ${at}](https://example.org/${at})`
  const long: [behaviour: string, markdown: string, ul: number, ol: number, li: number, a: number][] = [
    ['links', lines(140, (at) => `- ${link(at)}`), 1, 0, 140, 140],
    ['wikilinks', lines(110, () => '- [[Rough vibes]]'), 1, 0, 110, 110],
    ['emphasis', lines(70, (at) => `* **Head ${at}**: words ${at} (source ${at})`), 1, 0, 70, 0],
    ['more than 20,000 characters', lines(1400, (at) => `- ${link(at)}`), 1, 0, 1400, 1400],
    ['blank lines between', lines(1400, (at) => `- ${link(at)}\n`), 1, 0, 1400, 1400],
    ['lines that go on at the margin', lines(900, (at) => `- ${link(at)}\non\n\n  more\n`), 1, 0, 900, 900],
    ['numbers', lines(1400, (at) => `${at + 1}. ${link(at)}`), 0, 1, 1400, 1400],
    ['below one item', `- all\n${lines(900, (at) => `  - ${link(at)}`)}`, 2, 0, 901, 900],
    ['two levels', lines(700, (at) => `- ${link(at)}\n  1. below`), 1, 700, 1400, 700],
    ['in a quote', lines(900, (at) => `> - ${link(at)}`), 1, 0, 900, 900],
    ['another mark', `${lines(900, (at) => `- ${link(at)}`)}\n${lines(900, () => '+ a')}`, 2, 0, 1800, 900],
    ['an item too long', `- a\n- ${'b ['.repeat(8000)}\n- ${link(1)}`, 1, 0, 3, 1],
  ]
  for (const [behaviour, markdown, ...expected] of long) {
    const shown = html(markdown)
    assert.deepEqual(tagsIn(shown, 'ul', 'ol', 'li', 'a'), expected, behaviour)
    const numbers = [...shown.matchAll(/>link (\d+)</g)].map((match) => Number(match[1]))
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
      behaviour,
    )
  }
  assert.match(html(lines(1400, (at) => `${at + 7}) ${link(at)}`)), /^<ol start="7">/)
  assert.match(
    html(`see\n${lines(1400, (at) => `- [ ] ${link(at)}`)}`),
    /^<p>see<\/p>\n<ul[^>]*>\n<li[^>]*>☐ /,
  )
})

test('a paragraph of many links, and a long table, are what they are', () => {
  assert.deepEqual(tagsIn(html('[[Rough vibes]], '.repeat(110)), 'p', 'a'), [1, 110])
  const rows = lines(900, (at) => `| [link ${at}](https://example.org/${at}) | x |`)
  assert.deepEqual(tagsIn(html(`| a | b |\n|---|---|\n${rows}`), 'table', 'tr', 'a'), [1, 901, 900])
})

test('a long fence is one, and what follows it is text', () => {
  const code = 'a[0][1](x) * _y_\n\n'.repeat(3000)
  const shown = html(`before\n\n\`\`\`js\n${code}\`\`\`\nafter [there](rough.md)`)
  assert.equal(
    shown,
    `<p>before</p>\n<pre><code class="language-js">${code}</code></pre>\n<p>after <a href="/episodes/rough/">there</a></p>`,
  )
})

test('what stands in a long text is what it is alone', () => {
  const paragraphs = lines(50, (at) => `${`word ${at} `.repeat(60)}\n`)
  const above = html(paragraphs).trim()
  assert.ok(paragraphs.length > 20_000)
  const parts = [
    '- A\n  - B\n    more\n\n  and more\n- C',
    '- A\nat the margin\n\n  B\n\nC',
    '- A\n***\nB',
    '- A\n<br>\n  B',
    '- A\n\nB\n\n- C\n  1. D',
    '-\tA\n\n\tB\n\n\t- C\n\n\t  D',
    '-     code\n\n      more\n\n  text',
    '- \n  A\n-\n\n  B',
    '- - A\n\n    B\n\n  C',
    '* * *\nA',
    'A\n2. B\n- C\n2. D',
    '3) A\n4) B\n\n1. C\n   - D',
    '10. A\n\n    B\n\n   C',
    '1. A\n\n   ```\n   - B\n   ```\n2. C',
    '```\n- A\n\n> B\n``\n~~~\n    ```\n````\nC',
    '~~~ a`b\nA\n~~~\n    code\n\n    more',
    '- A\n```\nB\n```\n2. C',
    '``` a`b\n\nA',
    'A\n    B\n\n    code\n\n\n    more\nC',
    '> A\nat the margin\n\n> B\n> - C\n>\n> D\n- E',
    'A\n> B\n>     code\n>\n>     more',
    '| A | B |\n|---|---|\n| [[C]] | D |\nE',
  ]
  for (const part of parts)
    assert.equal(
      html(`${paragraphs}\n${part}\n\nThe end.\n`).trim(),
      `${above}\n${html(part).trim()}\n<p>The end.</p>`,
      part,
    )
})

test('of two footnotes of one name the second one stands where it was written', () => {
  const shown = html('x[^1]\n\n[^1]: One\n\n[^1]: Two')
  assert.match(shown, /^<p>x<sup>.*<\/sup><\/p>\n<p>\[\^1\]: Two<\/p>\n<section /)
  assert.match(shown, /<p>One <a /)
})

test('footnotes and links of a long text are found wherever they are defined', () => {
  const notes = lines(20, (at) => `[^n${at}]: note ${at}\n\n    more\n`)
  const shown = html(
    `${lines(2000, (at) => `- words[^n${at % 20}] [there]`)}\n\n[there]: rough.md\n\n${notes}`,
  )
  assert.deepEqual(tagsIn(shown, 'ul', 'ol', 'section'), [1, 1, 1])
  assert.equal(shown.match(/aria-describedby=/g)?.length, 2000)
  assert.equal(shown.match(/note \d+/g)?.length, 20)
  assert.equal(shown.match(/<p>more/g)?.length, 20)
  assert.equal(shown.match(/href="\/episodes\/rough\/"/g)?.length, 2000)
  assert.equal(shown.match(/id="s0-footnote-label"/g)?.length, 1)
})

test('code that is indented stays code where a long text with footnotes is parsed in pieces', () => {
  const code = '    code[^1]\n\n'
  const shown = html(`${code}words[^1]\n\n${'more\n\n'.repeat(4000)}[^1]: note\n`)
  assert.equal(shown.match(/<pre><code>code\[\^1\]\n<\/code><\/pre>/g)?.length, 1)
})

test('the heading over footnotes has an id of its own in each section', () => {
  const shown = html('a[^1] b[^1]\n\n[^1]: note')
  assert.match(shown, /<h3 id="s0-footnote-label">/)
  assert.deepEqual(
    [...shown.matchAll(/aria-describedby="([^"]*)"/g)].map((match) => match[1]),
    ['s0-footnote-label', 's0-footnote-label'],
  )
  assert.doesNotMatch(shown, /"footnote-label"/)
})

test('hostile input costs no more than its length, and is shown', () => {
  const hostile = [
    '![a]('.repeat(64_000),
    '>'.repeat(50_000),
    '- '.repeat(50_000),
    '[['.repeat(160_000),
    '*'.repeat(320_000),
    `- ${'![a]('.repeat(64_000)}`,
    `- a\n${'      - ![a](\n'.repeat(22_000)}`,
    `> a\n${'![a](\n'.repeat(50_000)}`,
    '%%'.repeat(100_001),
    '<!--'.repeat(80_000),
  ]
  for (const markdown of hostile) {
    const before = process.cpuUsage()
    const shown = html(markdown)
    const { user, system } = process.cpuUsage(before)
    assert.ok(user + system < 3_000_000, `${markdown.slice(0, 8)}… took ${user + system} µs`)
    const marks = markdown.replace(/\s/g, '').length
    assert.ok(markdown.startsWith('%%') || shown.replace(/\s/g, '').length >= marks)
  }
})
