/** What kind of work an extension is for. */
export type ExtensionGroup = 'types' | 'search' | 'indexes' | 'functions' | 'triggers' | 'inside' | 'testing'

/** An extension that can be installed here. */
export interface ExtensionEntry {
  /** As CREATE EXTENSION, or for a module LOAD, takes it. */
  name: string
  group: ExtensionGroup
  /** What it is for, in one sentence. */
  purpose: string
  /** Statements that show it at work once it is installed; the last one gives rows. */
  example: string
  /** Extensions that must be there first. */
  requires?: readonly string[]
  /** The package of files that it lies in, when that has another name. */
  pack?: string
  /** Has no CREATE EXTENSION: LOAD makes it work for the session. */
  module?: true
  /** PostgreSQL must load it when it starts. */
  preload?: true
  /** Changes how statements run as soon as its library is loaded. */
  hooks?: true
}
