import type { HistoryPlayer } from '#state/transactions/history-player.svelte.ts'
import { historyText as text } from './history-messages.ts'

/** What the player does now, in words. */
export function playerText({ download, order }: Pick<HistoryPlayer, 'download' | 'order'>): string {
  if (download && download.loaded < download.total)
    return text.coming(Math.floor((100 * download.loaded) / download.total))
  return order ? text.order(order.played, order.of) : text.playing
}
