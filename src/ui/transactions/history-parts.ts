// What a page needs of histories, in one file that comes with the first of them.
export { default as HistoryBlock } from './HistoryBlock.svelte'
export { default as HistoryResult } from './HistoryResult.svelte'
export { default as HistoryWays } from './HistoryWays.svelte'
export { default as OrderForm } from './OrderForm.svelte'
export { default as OutcomesForm } from './OutcomesForm.svelte'
