import { definePage } from './parts/define.ts'
import { Layout } from './parts/layout.tsx'
import { Counted } from './parts/lists.tsx'
import { SearchBox } from './parts/search-box.tsx'

export default definePage('search', (page) => {
  const { site } = page
  const { words } = site
  return (
    <Layout
      page={page}
      ownSearch
      scripts={[site.assets.search]}
      head={page.scriptParts.map((part) => (
        <link rel="modulepreload" href={part} />
      ))}
    >
      <h1 class="hidden">{words.search}</h1>
      <SearchBox site={site} isLarge around="search-field" />
      {/* Filled by the script; there before it, so that nothing moves. */}
      <div class="refine" data-filters={page.filters.join(' ')}></div>
      <div class="search-line"></div>
      <section id="search-results" aria-label={words.search} data-index={page.indexHref}>
        <noscript>
          <p>{words.noScriptSearch}</p>
        </noscript>
        <section class="browse" aria-labelledby="browse">
          <h2 id="browse">{words.searchWithout}</h2>
          <ul class="browse-links">
            {page.browse.map((link) => (
              <li>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
          {page.tags.length === 0 ? null : <Counted links={page.tags} />}
        </section>
      </section>
    </Layout>
  )
})
