import { inLanguage } from '../src/model/language.ts'
import type { VNode } from 'preact'
import type { TopicEntry, TopicPlaceView } from '../src/pages/models.ts'
import { definePage } from './parts/define.ts'
import { Layout } from './parts/layout.tsx'
import { Pager } from './parts/lists.tsx'

export default definePage('topics', (page) => (
  <Layout page={page}>
    <h1>{page.heading}</h1>
    <p class="quiet">{page.count}</p>
    {page.letters.length < 6 ? null : (
      <nav class="jumps" aria-label={page.heading}>
        {page.letters.map((letter) => (
          <a href={letter.href}>{letter.text}</a>
        ))}
      </nav>
    )}
    {page.groups.map(({ id, letter, entries }) =>
      letter === undefined ? (
        <Topics entries={entries} />
      ) : (
        <section aria-labelledby={id}>
          <h2 class="letter" id={id}>
            {letter}
          </h2>
          <Topics entries={entries} />
        </section>
      ),
    )}
    <Pager paging={page.paging} label={page.site.words.pages} />
  </Layout>
))

/** Topics under each other: one that is spoken of once is itself the link, one of several places has a link for each. */
function Topics(props: { entries: TopicEntry[] }): VNode {
  return (
    <ul class="topics">
      {props.entries.map(({ topic, lang, places: [first, ...others] }) =>
        others.length === 0 ? (
          <li>
            <a href={first!.href} {...inLanguage(lang)}>
              {topic}
            </a>{' '}
            <span class="quiet">
              <Place place={first!} />
            </span>
          </li>
        ) : (
          <li>
            <span {...inLanguage(lang)}>{topic}</span>
            <ul>
              {[first!, ...others].map((place) => (
                <li>
                  <a href={place.href}>
                    <Place place={place} />
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ),
      )}
    </ul>
  )
}

/** The episode that a topic is from. */
function Place(props: { place: TopicPlaceView }): VNode {
  const { title, date, isoDate, lang } = props.place
  return (
    <>
      {date === undefined ? null : (
        <>
          <time datetime={isoDate}>{date}</time>{' '}
        </>
      )}
      <span {...inLanguage(lang)}>{title}</span>
    </>
  )
}
