import { Counted, Entries } from './parts/lists.tsx'
import { definePage } from './parts/define.ts'
import { Layout } from './parts/layout.tsx'

export default definePage('home', (page) => {
  const { site } = page
  const { words } = site
  return (
    <Layout page={page} ownSearch>
      <header class="hero">
        <h1>{site.title}</h1>
        <p class="lead">{page.about}</p>
        <form class="search-box large" role="search" action={site.search} method="get">
          <label class="hidden" for="search-input">
            {words.search}
          </label>
          <input
            id="search-input"
            name="q"
            type="search"
            placeholder={words.searchPlaceholder}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="search"
            aria-keyshortcuts="/"
          />
          <button type="submit">{words.search}</button>
        </form>
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
          <p>
            <a href={page.allEpisodes}>{words.allEpisodes}</a>
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
