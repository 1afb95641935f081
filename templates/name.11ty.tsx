import { definePage } from './parts/define.ts'
import { Layout } from './parts/layout.tsx'
import { Counted, Entry, Pager } from './parts/lists.tsx'

export default definePage('name', (page) => (
  <Layout page={page}>
    <h1>{page.heading}</h1>
    <p class="quiet">
      {page.kindLabel} · {page.count}
    </p>
    <ol class="entries">
      {page.entries.map((entry) => (
        <Entry
          level={2}
          entry={entry}
          note={<a href={entry.searchHref}>{entry.mentions}</a>}
          places={<Counted links={entry.chapters} lang={entry.lang} />}
        />
      ))}
    </ol>
    <Pager paging={page.paging} label={page.site.words.pages} />
  </Layout>
))
