import { searchCatalog, type Found, type Hit } from '#core/catalog/search.ts'
import type { Catalog } from '#core/catalog/types.ts'
import { pathOf, visibleNodes } from './tree.ts'
import { keyAction, typeAhead } from './tree-keys.ts'
import type { TreeNode } from './tree-node.ts'

const typingPauseMs = 600
// More than anybody reads; a longer word finds fewer.
const mostHits = 100

/** The state of a schema tree: what is open, found and current. */
export class SchemaState {
  #sought = $state('')
  #at = $state(0)
  #catalog: () => Catalog | undefined
  #toggled = $state.raw<readonly string[]>([])
  #current = $state<string>()
  #typed = ''
  #typedAt = -typingPauseMs
  #nodes = $derived.by(() => {
    const catalog = this.#catalog()
    return catalog ? visibleNodes(catalog, this.#toggled) : []
  })
  #node = $derived(this.#nodes.find(({ id }) => id === this.#current) ?? this.#nodes[0])

  #found: Found = $derived.by(() => {
    const catalog = this.#catalog()
    return catalog ? searchCatalog(catalog, this.#sought, mostHits) : { hits: [], count: 0 }
  })

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

  /** What is looked for; while it is empty the tree is shown. */
  get sought(): string {
    return this.#sought
  }

  set sought(text: string) {
    this.#sought = text
    this.#at = 0
  }

  /** Whether what was found stands in the place of the tree. */
  get seeking(): boolean {
    return this.#sought.trim() !== ''
  }

  get found(): Found {
    return this.#found
  }

  /** Which hit is the current one. */
  get at(): number {
    return Math.min(this.#at, Math.max(0, this.#found.hits.length - 1))
  }

  get hit(): Hit | undefined {
    return this.#found.hits[this.at]
  }

  /** Goes on among the hits, round the ends. */
  step(by: 1 | -1): void {
    const { length } = this.#found.hits
    if (length > 0) this.#at = (this.at + by + length) % length
  }

  /** Ends the search at a hit: the tree opens to it. False when the tree does not list it. */
  reveal(hit: Hit): boolean {
    const [target, ...above] = pathOf(hit)
    if (target === undefined) return false
    const isSchema = (id: string): boolean => id.startsWith('s:') && !id.includes('#')
    const others = this.#toggled.filter((id) => !above.includes(id))
    this.#toggled = [...others, ...above.filter((id) => !isSchema(id))]
    this.#current = target
    this.sought = ''
    return true
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
