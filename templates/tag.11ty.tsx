import { definePage } from './parts/define.ts'
import { Layout } from './parts/layout.tsx'
import { Entries, Pager } from './parts/lists.tsx'

export default definePage('tag', (page) => (
  <Layout
    page={page}
    head={
      page.feed === undefined ? null : (
        <link rel="alternate" type="application/rss+xml" title={page.feed.text} href={page.feed.href} />
      )
    }
  >
    <h1>
      <span class="hash">#</span>
      {page.heading}
    </h1>
    <p class="quiet">{page.count}</p>
    {page.feed === undefined ? null : (
      <p class="more">
        <a href={page.feed.href}>{page.site.words.followFeed}</a>
      </p>
    )}
    <Entries level={2} entries={page.entries} />
    <Pager paging={page.paging} label={page.site.words.pages} />
  </Layout>
))
