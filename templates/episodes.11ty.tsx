import { definePage } from './parts/define.ts'
import { Layout } from './parts/layout.tsx'
import { Entries, Pager } from './parts/lists.tsx'

export default definePage('episodes', (page) => (
  <Layout page={page}>
    <h1>{page.heading}</h1>
    {page.years.length < 2 ? null : (
      <nav class="jumps" aria-label={page.heading}>
        {page.years.map((year) => (
          <a href={year.href}>{year.text}</a>
        ))}
      </nav>
    )}
    {page.entries.length === 0 ? (
      <p>{page.site.words.emptyText}</p>
    ) : (
      <Entries level={2} entries={page.entries} ids={page.yearIds} />
    )}
    <Pager paging={page.paging} label={page.site.words.pages} />
  </Layout>
))
