import type { Mark } from './inline/inline.js'

/** Attributes whose values are words, or depend on the language; all others are the same in both. */
const free = /^(?:title|alt|placeholder|label|summary|content|value|lang|dir|hreflang|style|aria-.*|data-.*)$/

const attribute = /([\w:@.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** The attributes of a tag that are carried over as they are, by name: `<a href="x" title="甲">` → href: x. */
export const attributesOf = ({ value }: Mark): ReadonlyMap<string, string> =>
  new Map(
    [...value.replace(/^<\/?[\w-]+|\/?>$/g, '').matchAll(attribute)].flatMap(
      ([, name = '', double, single, bare]): [string, string][] => {
        const small = name.toLowerCase()
        return free.test(small) ? [] : [[small, double ?? single ?? bare ?? '']]
      },
    ),
  )

/**
 * The first attribute that differs between two tags of one name; undefined where none does.
 * @param alike whether two values mean the same, as two addresses may.
 */
export const differingAttribute = (
  source: Mark,
  target: Mark,
  alike: (one: string, other: string) => boolean,
): string | undefined => {
  const [ours, theirs] = [attributesOf(source), attributesOf(target)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].find(name => {
    const [one, other] = [ours.get(name), theirs.get(name)]
    return one === undefined || other === undefined || (one !== other && !alike(one, other))
  })
}
