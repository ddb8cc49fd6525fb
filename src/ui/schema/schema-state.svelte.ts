import type { Catalog } from '#core/catalog/types.ts'
import { keyAction, typeAhead, visibleNodes, type TreeNode } from './tree.ts'

const typingPauseMs = 600

/** The state of a schema tree: what is open, found and current. */
export class SchemaState {
  filter = $state('')
  #catalog: () => Catalog | undefined
  #toggled = $state.raw<readonly string[]>([])
  #current = $state<string>()
  #typed = ''
  #typedAt = -typingPauseMs
  #nodes = $derived.by(() => {
    const catalog = this.#catalog()
    return catalog ? visibleNodes(catalog, this.#toggled, this.filter) : []
  })
  #node = $derived(this.#nodes.find(({ id }) => id === this.#current) ?? this.#nodes[0])

  constructor(catalog: () => Catalog | undefined) {
    this.#catalog = catalog
  }

  get nodes(): TreeNode[] {
    return this.#nodes
  }

  /** The line that the keyboard is at. */
  get current(): TreeNode | undefined {
    return this.#node
  }

  /** How many tables and views are listed. */
  get found(): number {
    return this.#nodes.filter(({ kind }) => kind === 'relation').length
  }

  focus(id: string): void {
    this.#current = id
  }

  toggle(id: string): void {
    const others = this.#toggled.filter((each) => each !== id)
    this.#toggled = others.length < this.#toggled.length ? others : [...others, id]
  }

  /** Takes a key that moves, opens or closes; false when it is none. */
  press(key: string): boolean {
    if (!this.#node) return false
    const action = keyAction(this.#nodes, this.#node.id, key)
    if (!action) return false
    if (action.kind === 'toggle') this.toggle(action.id)
    else this.#current = action.id
    return true
  }

  /** Takes a typed letter; `now` in ms. */
  type(letter: string, now: number): void {
    if (!this.#node) return
    this.#typed = now - this.#typedAt < typingPauseMs ? this.#typed + letter : letter
    this.#typedAt = now
    this.#current = typeAhead(this.#nodes, this.#node.id, this.#typed) ?? this.#node.id
  }
}
