/** A priority queue of numbers, smallest key first. */
export class Heap {
  private readonly entries: { key: number; value: number }[] = []

  push(key: number, value: number): void {
    const { entries } = this
    let at = entries.push({ key, value }) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((entries[parent]?.key ?? 0) <= key) break
      this.swap(at, parent)
      at = parent
    }
  }

  pop(): { key: number; value: number } | undefined {
    const { entries } = this
    const top = entries[0]
    const last = entries.pop()
    if (top && last && entries.length > 0) {
      entries[0] = last
      this.sink()
    }
    return top
  }

  private keyAt(at: number): number {
    return this.entries[at]?.key ?? Infinity
  }

  private sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      const child = this.keyAt(left + 1) < this.keyAt(left) ? left + 1 : left
      if (this.keyAt(child) >= this.keyAt(at)) return
      this.swap(at, child)
      at = child
    }
  }

  private swap(a: number, b: number): void {
    const [first, second] = [this.entries[a], this.entries[b]]
    if (!first || !second) return
    this.entries[a] = second
    this.entries[b] = first
  }
}
