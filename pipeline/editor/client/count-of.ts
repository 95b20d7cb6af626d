/** How many pass a test: asked of 20,000 rows, several times over, so no list is made of them. */
export const countOf = <Item>(items: readonly Item[], test: (item: Item) => boolean): number => {
  let count = 0
  for (const item of items) if (test(item)) count += 1
  return count
}
