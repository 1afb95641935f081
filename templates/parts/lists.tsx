import type { VNode } from 'preact'
import { inLanguage } from '../../src/model/language.ts'
import type { CountedLink, EpisodeEntry, Paging } from '../../src/pages/models.ts'
import { StripPicture } from './strip.tsx'

/** An episode in a list: title, one quiet line, and its strip. */
export function Entry(props: {
  entry: EpisodeEntry
  /** Level of its heading: one below that of the list. */
  level?: 2 | 3
  id?: string | undefined
  note?: VNode | string
  /** Places in it that the list is about. */
  places?: VNode
}): VNode {
  const { entry } = props
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <li class="entry" id={props.id}>
      <Heading class="entry-title" {...inLanguage(entry.lang)}>
        <a href={entry.href}>
          {entry.topics.map((topic, index) => (
            <>
              {index === 0 ? null : ' '}
              <span class="topic">{topic}</span>
            </>
          ))}
        </a>
      </Heading>
      <p class="quiet">
        {entry.date === undefined ? null : (
          <>
            <time datetime={entry.isoDate}>{entry.date}</time>
            {' · '}
          </>
        )}
        {entry.show === undefined ? null : `${entry.show} · `}
        {entry.length}
        {props.note === undefined ? null : <> · {props.note}</>}
      </p>
      {props.places}
      <StripPicture strip={entry.strip} />
    </li>
  )
}

/** Episodes under each other. */
export function Entries(props: {
  entries: EpisodeEntry[]
  level?: 2 | 3
  ids?: Record<string, string>
}): VNode {
  return (
    <ol class="entries">
      {props.entries.map((entry) => (
        <Entry entry={entry} level={props.level ?? 3} id={props.ids?.[entry.slug]} />
      ))}
    </ol>
  )
}

/** Links with how often each occurs. */
export function Counted(props: { links: CountedLink[]; lang?: string | undefined }): VNode {
  return (
    <ul class="counted" {...inLanguage(props.lang)}>
      {props.links.map((link) => (
        <li>
          <a href={link.href}>{link.text}</a> <span class="count">{link.count}</span>
        </li>
      ))}
    </ul>
  )
}

/** Earlier and later pages of a list. */
export function Pager(props: { paging: Paging | undefined; label: string }): VNode | null {
  const { paging } = props
  if (paging === undefined) return null
  return (
    <nav class="pager" aria-label={props.label}>
      {paging.newer === undefined ? (
        <span></span>
      ) : (
        <a rel="prev" href={paging.newer.href}>
          ← {paging.newer.text}
        </a>
      )}
      <span class="quiet">{paging.label}</span>
      {paging.older === undefined ? (
        <span></span>
      ) : (
        <a rel="next" href={paging.older.href}>
          {paging.older.text} →
        </a>
      )}
    </nav>
  )
}
