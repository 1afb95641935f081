import { Counted, Entries } from './parts/lists.tsx'
import { definePage } from './parts/define.ts'
import { Layout } from './parts/layout.tsx'
import { SearchBox } from './parts/search-box.tsx'

export default definePage('home', (page) => {
  const { site } = page
  const { words } = site
  const [feed] = site.feeds
  return (
    <Layout page={page} ownSearch>
      <header class="hero">
        <h1>{site.title}</h1>
        {page.about === undefined ? null : <p class="lead">{page.about}</p>}
        <SearchBox site={site} isLarge />
        {page.isEmpty ? null : <p class="quiet">{page.counts}</p>}
      </header>
      {page.isEmpty ? (
        <section class="empty">
          <h2>{words.emptyTitle}</h2>
          <p>{words.emptyText}</p>
        </section>
      ) : (
        <section aria-labelledby="newest">
          <h2 id="newest">{words.newest}</h2>
          <Entries entries={page.newest} />
          <p class="more">
            <a href={page.allEpisodes}>{words.allEpisodes}</a>{' '}
            {feed === undefined ? null : <a href={feed.href}>{words.followFeed}</a>}
          </p>
        </section>
      )}
      {page.tags.length === 0 ? null : (
        <section aria-labelledby="tags">
          <h2 id="tags">{words.tags}</h2>
          <Counted links={page.tags} />
        </section>
      )}
      {page.names.length === 0 ? null : (
        <section aria-labelledby="names">
          <h2 id="names">{words.names}</h2>
          <Counted links={page.names} />
        </section>
      )}
    </Layout>
  )
})
