import { definePage } from './parts/define.ts'
import { Layout } from './parts/layout.tsx'

export default definePage('notFound', (page) => (
  <Layout page={page}>
    <h1>{page.site.words.notFoundTitle}</h1>
    <p>{page.site.words.notFoundText}</p>
    <ul class="browse-links">
      {page.browse.map((link) => (
        <li>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ul>
    <div id="not-found-search"></div>
  </Layout>
))
