// Runs in the browser.
import { inLanguage, type InLanguage } from '../../model/language.ts'

type Child = Node | string | undefined
type Attributes = Record<string, string | number | boolean | undefined>

/**
 * An element. Strings become text nodes: nothing that comes from a seed or a query is ever read as HTML. An attribute
 * that is `undefined` or false is left out, one that is true is empty.
 */
export function html<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), attributes, children)
}

/** The same for SVG. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)
}

function fill<Type extends Element>(element: Type, attributes: Attributes, children: Child[]): Type {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** Attributes of what a talk says: its language is said where it is not the page's own, for a voice to read it as it is written. */
export function ofTalk(language: string): InLanguage {
  return inLanguage(language === document.documentElement.lang ? undefined : language)
}
