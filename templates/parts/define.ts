import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { withoutControls } from '../../src/pages/html.ts'
import type { Pages } from '../../src/pages/models.ts'
import { strictFields } from '../../src/pages/strict-fields.ts'
import { fileOf } from '../../src/pages/urls.ts'

type PageKind = keyof Pages
type PageOf<Kind extends PageKind> = Pages[Kind][number]

/** An Eleventy template that prints each page of one kind. */
export interface PageTemplate<Kind extends PageKind> {
  data: () => Record<string, unknown>
  render: (data: { page: unknown; model: PageOf<Kind> }) => string
}

/** Make the template for one kind of page: Eleventy walks over `pages.<kind>`, `render` sees one page model. */
export function definePage<Kind extends PageKind>(
  kind: Kind,
  render: (model: PageOf<Kind>) => VNode,
): PageTemplate<Kind> {
  return {
    data: () => ({
      pagination: { data: `pages.${kind}`, size: 1, alias: 'model', addAllPagesToCollections: false },
      permalink: (data: { model: PageOf<Kind> }) => fileOf(data.model.path),
      eleventyExcludeFromCollections: true,
      // Not used; without it Eleventy asks the disk for each page how old its template is.
      date: new Date(0),
    }),
    // A misspelt field stops the build, also where nobody ran the type checker.
    render: (data) =>
      withoutControls(`<!doctype html>\n${renderToString(render(strictFields(data.model, kind)))}\n`),
  }
}
