import type { ComponentChildren, VNode } from 'preact'
import type { Page } from '../../src/pages/models.ts'
import type { Recording } from '../../src/pages/recording.ts'
import { SearchBox } from './search-box.tsx'

/** No more than pages need. Of the last two it follows that no script can make elements or code of a text. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** What a page may load besides where something can be played on it. The host of a podcast's files sends its listeners on to others, which are not known. */
const playerPolicy = {
  video: '; frame-src https://www.youtube-nocookie.com',
  audio: '; media-src https: http:',
} as const

/**
 * The frame of every page: head, masthead with the search box, footer. What a shared link looks like in other programs is said
 * as https://ogp.me has it; they take the address from `canonical`.
 */
export function Layout(props: {
  page: Page<string>
  /** Scripts of this kind of page, besides the one that every page has. */
  scripts?: string[]
  /** The page has its own large search box. */
  ownSearch?: boolean
  /** Where the first link of the page leads, where the text does not begin with the page itself. */
  skipTo?: string
  head?: ComponentChildren
  /** What can be played on the page. */
  plays?: Recording['kind'] | undefined
  children: ComponentChildren
}): VNode {
  const { page } = props
  const { site } = page
  const { words } = site
  return (
    <html lang={site.lang} data-base={site.base} data-kind={page.kind} data-words={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta
          http-equiv="Content-Security-Policy"
          content={contentSecurityPolicy + (props.plays === undefined ? '' : playerPolicy[props.plays])}
        />
        <meta name="color-scheme" content="light dark" />
        <title>{page.title === '' ? site.title : `${page.title} · ${site.title}`}</title>
        <meta property="og:title" content={page.title === '' ? site.title : page.title} />
        <meta property="og:type" content={page.kind === 'episode' ? 'article' : 'website'} />
        <meta property="og:site_name" content={site.title} />
        {page.description === undefined ? null : (
          <meta name="description" property="og:description" content={page.description} />
        )}
        {page.canonical === undefined ? null : <link rel="canonical" href={page.canonical} />}
        <link rel="stylesheet" href={site.assets.style} />
        <link rel="icon" href={site.icon} type="image/svg+xml" />
        {site.feeds.map((feed) => (
          <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
        ))}
        {site.openSearch === undefined ? null : (
          <link
            rel="search"
            type="application/opensearchdescription+xml"
            title={site.title}
            href={site.openSearch}
          />
        )}
        <script type="module" src={site.assets.site}></script>
        {(props.scripts ?? []).map((script) => (
          <script type="module" src={script}></script>
        ))}
        {site.assets.dev === undefined ? null : <script type="module" src={site.assets.dev}></script>}
        {props.head}
      </head>
      <body>
        <a class="skip" href={props.skipTo ?? '#main'}>
          {words.skipToText}
        </a>
        <header class="masthead">
          <a class="brand" href={site.home}>
            {site.title}
          </a>
          {props.ownSearch === true ? null : <SearchBox site={site} />}
          <nav class="site-nav" aria-label={site.title}>
            {site.navigation.map((link) => (
              <a href={link.href}>{link.text}</a>
            ))}
          </nav>
        </header>
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <footer class="colophon">
          <p>
            {site.author === undefined ? site.title : site.author}
            {site.license === undefined ? null : ` · ${words.license}: ${site.license}`}
            {site.repository === undefined ? null : (
              <>
                {' · '}
                <a href={site.repository} rel="external">
                  {words.source}
                </a>
              </>
            )}
          </p>
          <p>{words.madeWith}</p>
          <button type="button" class="link keys-button" aria-keyshortcuts="?">
            {words.keys}
          </button>
        </footer>
      </body>
    </html>
  )
}
