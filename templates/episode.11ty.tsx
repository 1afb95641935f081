import type { VNode } from 'preact'
import { inLanguage, type InLanguage, isRightToLeft } from '../src/model/language.ts'
import type { ChapterView, EpisodePage, Link, RelatedView } from '../src/pages/models.ts'
import type { Recording as RecordingView } from '../src/pages/recording.ts'
import { definePage } from './parts/define.ts'
import { Layout } from './parts/layout.tsx'
import { Entry } from './parts/lists.tsx'
import { ReadingStrip } from './parts/strip.tsx'
import { Unescaped } from './parts/unescaped.tsx'

export default definePage('episode', (page) => {
  const { site } = page
  const { words } = site
  const own = interfaceLanguage(page)
  return (
    <Layout
      page={page}
      scripts={[site.assets.episode]}
      skipTo="#text"
      plays={page.recording?.kind}
      head={<Unescaped tag="script" type="application/ld+json" html={page.jsonLd} />}
    >
      <article
        class="episode"
        data-status={page.reviewed ? undefined : page.status}
        {...inLanguage(page.textLang)}
      >
        <header class="episode-head">
          <h1>
            {page.topics.map((topic, index) => (
              <>
                {index === 0 ? null : ' '}
                <span class="topic">{topic}</span>
              </>
            ))}
          </h1>
          <p class="quiet" {...own}>
            {page.date === undefined ? null : (
              <>
                <time datetime={page.isoDate}>{page.date}</time>
                {' · '}
              </>
            )}
            {page.show === undefined ? null : `${page.show} · `}
            {page.playingTime === undefined ? null : `${page.playingTime} · `}
            {page.length} · {page.minutes}
            {page.speakers === undefined ? null : (
              <>
                <span>{' · '}</span>
                <span class="by">{page.speakers}</span>
              </>
            )}
          </p>
          {page.about === undefined ? null : <Unescaped tag="p" class="description" html={page.about} />}
          <ul class="tags" {...own}>
            {page.tags.map((tag) => (
              <li>
                <a href={tag.href}>{tag.text}</a>
              </li>
            ))}
            {page.source === undefined ? null : (
              <li>
                <a href={page.source.href} rel="external noopener">
                  {page.source.text}
                </a>
              </li>
            )}
          </ul>
          <p class="status" {...own}>
            {page.status} · {page.chaptersFrom}
          </p>
          {page.recording === undefined ? null : <Recording recording={page.recording} page={page} />}
          <p class="on-paper" {...own}>
            {page.address}
          </p>
        </header>
        <nav class="rail" aria-label={words.chapters} {...own}>
          <ReadingStrip strip={page.strip} lang={page.textLang} />
        </nav>
        <div class="reading">
          <div class="contents" {...own}>
            <nav id="contents" popover="auto" aria-label={words.contents}>
              <h2>{words.contents}</h2>
              <ol>
                {page.chapters.map((chapter) => (
                  <li class={chapter.aside === undefined ? undefined : 'aside'}>
                    <a href={`#${chapter.anchor}`} {...inLanguage(page.textLang)}>
                      {chapter.title} <small {...own}>{chapter.shortLength}</small>
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          </div>
          <div class="text" id="text" tabindex={-1}>
            {page.chapters.map((chapter, index) => (
              <ChapterText
                chapter={chapter}
                before={page.chapters[index - 1]}
                after={page.chapters[index + 1]}
                page={page}
              />
            ))}
          </div>
        </div>
        <footer class="episode-foot">
          {page.sections.map((section) => (
            <section>
              {section.title === '' ? null : (
                <h2 {...(section.titleLang === undefined ? {} : own)}>{section.title}</h2>
              )}
              <Unescaped tag="div" class="prose" html={section.html} />
            </section>
          ))}
          <Extra page={page} />
          <Related related={page.related} heading={words.related} own={own} />
          {page.backlinks.length === 0 ? null : (
            <section {...own}>
              <h2>{words.linkedFrom}</h2>
              <ul class="more">
                {page.backlinks.map((link) => (
                  <li>
                    <a href={link.href} {...inLanguage(link.lang)}>
                      {link.text}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {page.downloads.length === 0 ? null : (
            <section {...own}>
              <h2>{words.downloads}</h2>
              <ul class="downloads">
                {page.downloads.map((link) => (
                  <li>
                    <a href={link.href} download>
                      {link.text}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {page.improve === undefined ? null : (
            <p {...own}>
              <a class="improve" href={page.improve} rel="external noopener">
                {words.improve}
              </a>
            </p>
          )}
          <Neighbours page={page} />
        </footer>
      </article>
      <nav class="thumb-bar" aria-label={words.tools}>
        <button type="button" popovertarget="contents">
          {words.contents}
        </button>
        <button type="button" class="needs-script" data-find>
          {words.findHere}
        </button>
        <a href={site.search} data-search>
          {words.searchAll}
        </a>
        <a href="#main">{words.toTop}</a>
      </nav>
    </Layout>
  )
})

function ChapterText(props: {
  chapter: ChapterView
  before: ChapterView | undefined
  after: ChapterView | undefined
  page: EpisodePage
}): VNode {
  const { chapter, before, after, page } = props
  const { words } = page.site
  const own = interfaceLanguage(page)
  const passages = <Unescaped tag="div" class="passages" html={chapter.passages} />
  return (
    <section class="chapter" aria-labelledby={chapter.anchor}>
      <h2 id={chapter.anchor}>
        <a href={`#${chapter.anchor}`}>{chapter.title}</a>
      </h2>
      <p class="quiet" {...own}>
        {chapter.time === undefined ? chapter.length : `${chapter.time} · ${chapter.length}`}
        <ChapterStep to={before} label={words.previousChapter} sign="↑" />
        <ChapterStep to={after} label={words.nextChapter} sign="↓" />
      </p>
      {chapter.summary === undefined ? null : <p class="summary">{chapter.summary}</p>}
      {chapter.aside === undefined ? (
        passages
      ) : (
        <details class="fold">
          <summary {...own}>
            {chapter.aside}
            <span class="skipped"> · {words.skipped(chapter.length)}</span>
          </summary>
          {passages}
        </details>
      )}
    </section>
  )
}

/** A link to the chapter before or behind; the script adds its title to the name. */
function ChapterStep(props: { to: ChapterView | undefined; label: string; sign: string }): VNode | null {
  const { to, label, sign } = props
  if (to === undefined) return null
  return (
    <a href={`#${to.anchor}`} aria-label={label}>
      {sign}
    </a>
  )
}

/** Of what the interface says inside the text: stated only where the text is in another language. */
function interfaceLanguage({ textLang, site }: EpisodePage): InLanguage {
  if (textLang === undefined) return {}
  return { lang: site.lang, dir: isRightToLeft(textLang) ? 'ltr' : undefined }
}

function Extra(props: { page: EpisodePage }): VNode | null {
  if (props.page.extra.length === 0) return null
  return (
    <dl class="extra">
      {props.page.extra.map((field) => (
        <>
          <dt>{field.name}</dt>
          <Unescaped tag="dd" html={field.value} />
        </>
      ))}
    </dl>
  )
}

function Related(props: { related: RelatedView[]; heading: string; own: InLanguage }): VNode | null {
  if (props.related.length === 0) return null
  return (
    <section {...props.own}>
      <h2>{props.heading}</h2>
      <ol class="entries">
        {props.related.map((related) => (
          <Entry entry={related.entry} note={related.reason} />
        ))}
      </ol>
    </section>
  )
}

/** The episodes before and behind this one in the archive. */
function Neighbours(props: { page: EpisodePage }): VNode | null {
  const { newer, older, site } = props.page
  const { words } = site
  if (newer === undefined && older === undefined) return null
  return (
    <nav class="pager" aria-label={words.episodes} {...interfaceLanguage(props.page)}>
      {newer === undefined ? (
        <span></span>
      ) : (
        <a rel="next" href={newer.href}>
          <span class="count">{words.newer}</span> <TitleOf link={newer} />
        </a>
      )}
      {older === undefined ? (
        <span></span>
      ) : (
        <a rel="prev" href={older.href}>
          <span class="count">{words.older}</span> <TitleOf link={older} />
        </a>
      )}
    </nav>
  )
}

/** Title of an episode behind a word of the interface. */
function TitleOf({ link }: { link: Link }): VNode {
  return link.lang === undefined ? <>{link.text}</> : <span {...inLanguage(link.lang)}>{link.text}</span>
}

/** What can be played, and where it comes from: nothing of it is there before the reader asks. */
function Recording({ recording, page }: { recording: RecordingView; page: EpisodePage }): VNode {
  const { words } = page.site
  const note = words.playerNote(recording.host)
  const address =
    recording.kind === 'video' ? { 'data-embed': recording.embed } : { 'data-audio': recording.file }
  return (
    <div class="recording" {...interfaceLanguage(page)} {...address}>
      {recording.kind === 'audio' || recording.watch === page.source?.href ? null : (
        <a href={recording.watch} rel="external noopener">
          {words.watchAt(recording.host)}
        </a>
      )}
      <button type="button" class="needs-script" aria-describedby="player-note">
        {words.loadPlayer[recording.kind]}
      </button>
      <p class="quiet needs-script" id="player-note">
        {page.hasTimes ? note : `${note} ${words.noTimes[recording.kind]}`}
      </p>
    </div>
  )
}
