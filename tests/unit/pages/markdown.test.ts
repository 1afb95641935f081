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
  ['a link to a seed', '[there](rough.md)', '<p><a href="/episodes/rough/">there</a></p>'],
  ['a wikilink that leads nowhere is text', '[[Nowhere]]', '<p><span class="unresolved">Nowhere</span></p>'],
  ['a mark', 'so ==very== well', '<p>so <mark>very</mark> well</p>'],
  ['a known tag', 'about #AI', '<p>about <a href="/tags/ai/">#AI</a></p>'],
  ['an unknown tag, and what is no tag', 'C# #nope a#AI', '<p>C# #nope a#AI</p>'],
  ['an Obsidian comment', 'a %% hidden %% b', '<p>a  b</p>'],
  ['an HTML comment over blocks', 'a\n\n<!-- hidden\n\nx -->\n\nb', '<p>a</p>\n<p>b</p>'],
  ['a comment that is never closed is text', 'a %% b <!-- c', '<p>a %% b &#x3C;!-- c</p>'],
  ['a comment in fenced code is code', '```\n%% x %%\n```', '<pre><code>%% x %%\n</code></pre>'],
  ['raw HTML is text', '<b onclick="x">hi</b>', '<p>&#x3C;b onclick="x">hi&#x3C;/b></p>'],
  ['a script is text', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
  [
    'an image is a link',
    '![A map](https://example.org/m.png)',
    '<p><a href="https://example.org/m.png">A map</a></p>',
  ],
  ['a script address is no link', '[x](javascript:alert(1))', '<p><span class="unresolved">x</span></p>'],
  ['a heading stands below that of its section', '# Big', '<h3>Big</h3>'],
  ['only a comment', '<!-- nothing -->', ''],
]

for (const [behaviour, markdown, expected] of cases) {
  test(behaviour, () => assert.equal(html(markdown).trim(), expected))
}

test('a callout is a box with its title', () => {
  assert.equal(
    html('> [!info] Mind\n> this'),
    '<div class="callout callout-info">\n<p><strong>Mind</strong></p>\n<p>this</p>\n</div>',
  )
})

test('hostile input costs no more than its length, and is shown', () => {
  const hostile = [
    '![a]('.repeat(64_000),
    '>'.repeat(50_000),
    '- '.repeat(50_000),
    '%%'.repeat(100_001),
    '<!--'.repeat(80_000),
  ]
  for (const markdown of hostile) {
    const before = process.cpuUsage()
    const shown = html(markdown)
    const { user, system } = process.cpuUsage(before)
    assert.ok(user + system < 3_000_000, `${markdown.slice(0, 8)}… took ${user + system} µs`)
    assert.ok(markdown.startsWith('%%') || shown.length >= markdown.length)
  }
})
