import type { MenuItem } from '../shared/menu.ts'
import type { GridView } from './grid-view.svelte.ts'
import { columnText as text } from './messages.ts'

/** What a column's menu asks of the grid, by the result's column. */
interface ColumnActions {
  filter: (column: number) => void
  find: (column: number) => void
}

/** The commands of the column at a place of the view. */
export function columnItems(view: GridView, place: number, actions: ColumnActions): MenuItem[] {
  const { layout, arrangement } = view
  const column = view.dataColumn(place)
  const sortBy = (direction: 'ascending' | 'descending') => ({
    icon: direction === 'ascending' ? ('up' as const) : ('down' as const),
    onselect: () => arrangement.sortBy({ column, direction }),
  })
  const changeLayout = (change: () => void) => () => {
    change()
    view.clamp()
  }
  const items: MenuItem[] = [
    { label: text.ascending, ...sortBy('ascending') },
    { label: text.descending, ...sortBy('descending') },
    { label: text.filter, icon: 'filter', onselect: () => actions.filter(column) },
    { label: text.find, icon: 'search', onselect: () => actions.find(column) },
    {
      label: layout.isPinned(column) ? text.unpin : text.pin,
      icon: 'pin',
      onselect: changeLayout(() => layout.togglePin(column)),
    },
    {
      label: text.hide,
      disabled: layout.shown.length < 2,
      onselect: changeLayout(() => layout.hide(column)),
    },
    { label: text.fit, onselect: () => view.fit(place) },
  ]
  if (layout.hiddenCount > 0)
    items.push({ label: text.showAll(layout.hiddenCount), onselect: changeLayout(() => layout.showAll()) })
  if (layout.changed) items.push({ label: text.reset, onselect: changeLayout(() => layout.reset()) })
  return items
}
