import type { VNode } from 'preact'
import type { NamesPage, TagsPage } from '../../src/pages/models.ts'
import { Layout } from './layout.tsx'
import { Counted } from './lists.tsx'

/** All tags or all names, by first letter, with letters to jump to when the list is long. */
export function GroupedIndex(props: { page: TagsPage | NamesPage }): VNode {
  const { page } = props
  return (
    <Layout page={page}>
      <h1>{page.heading}</h1>
      {page.groups.length < 6 ? null : (
        <nav class="jumps" aria-label={page.heading}>
          {page.groups.map((group, index) => (
            <a href={`#group-${index}`}>{group.letter}</a>
          ))}
        </nav>
      )}
      {page.groups.map((group, index) => (
        <section aria-labelledby={`group-${index}`}>
          <h2 class="letter" id={`group-${index}`}>
            {group.letter}
          </h2>
          <Counted links={group.links} />
        </section>
      ))}
    </Layout>
  )
}
