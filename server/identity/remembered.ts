/** Ids and instants take little; so many people at once are more than one process serves. */
const AT_MOST = 10_000

/** What was found out before, of so many at most: whatever was put there first goes first. Anybody can make up keys. */
export class Remembered<Value> {
  readonly #values = new Map<string, Value>()
  readonly #atMost: number

  constructor(atMost: number = AT_MOST) {
    this.#atMost = atMost
  }

  get size(): number {
    return this.#values.size
  }

  get(key: string): Value | undefined {
    return this.#values.get(key)
  }

  set(key: string, value: Value): void {
    this.#values.delete(key)
    const [first] = this.#values.size >= this.#atMost ? this.#values.keys() : []
    if (first !== undefined) this.#values.delete(first)
    this.#values.set(key, value)
  }

  delete(key: string): void {
    this.#values.delete(key)
  }
}
