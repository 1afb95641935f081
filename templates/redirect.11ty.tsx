import { inLanguage } from '../src/model/language.ts'
import { definePage } from './parts/define.ts'

/** In few words, since every video has such a page: no script but the site's own, which may lead on and no more. */
const contentSecurityPolicy = "default-src 'self'; form-action 'none'"

export default definePage('redirects', (page) => (
  <html lang={page.site.lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
      <noscript>
        <meta http-equiv="refresh" content={`0; url=${page.to.href}`} />
      </noscript>
      <script type="module" src={page.site.assets.redirect}></script>
      <meta name="robots" content="noindex" />
      <title>{page.title}</title>
      <link rel="canonical" href={page.canonical ?? page.to.href} />
      <link rel="stylesheet" href={page.site.assets.style} />
    </head>
    <body>
      <main>
        <p>
          {page.site.words.redirecting}{' '}
          <a href={page.to.href} {...inLanguage(page.to.lang)}>
            {page.to.text}
          </a>
        </p>
      </main>
    </body>
  </html>
))
