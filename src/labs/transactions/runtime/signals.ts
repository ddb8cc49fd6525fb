import type { LabExports, Variable } from './exports.ts'
import type { Memory } from './memory.ts'

/** The signals that PostgreSQL's processes send each other, by their numbers here. */
export const signal = { exists: 0, interrupt: 2, user1: 10, terminate: 15 } as const

/** Signals that wait for a process, and its alarm clock. */
export class Signals {
  #pending = new Set<number>()
  #exports: LabExports
  #memory: Memory
  /** Which interval timer goes off, and when, in performance.now()'s milliseconds. */
  alarm: { which: number; due: number } | undefined

  constructor(exports: LabExports, memory: Memory) {
    this.#exports = exports
    this.#memory = memory
  }

  send(number: number): void {
    this.#pending.add(number)
  }

  get pending(): boolean {
    return this.#pending.size > 0
  }

  /** Lets the process have them; only while it has the floor. */
  deliver(): void {
    const pending = [...this.#pending]
    this.#pending.clear()
    for (const number of pending) {
      if (number === signal.interrupt) this.cancel()
      else if (number === signal.terminate) this.#raise('ProcDiePending')
      else if (number === signal.user1) this.#exports.procsignal_sigusr1_handler(number)
    }
  }

  /** Has the statement that runs end. */
  cancel(): void {
    this.#raise('QueryCancelPending')
  }

  /** Rings when it is time; only while the process has the floor. */
  ring(now: number): void {
    const alarm = this.alarm
    if (!alarm || now < alarm.due) return
    this.alarm = undefined
    this.#exports._emscripten_timeout(alarm.which, now)
  }

  /** Has PostgreSQL look for interrupts at its next question. */
  askSoon(): void {
    this.#set('InterruptPending')
    this.#exports.tupelo_questions.value = 0
  }

  #raise(flag: Variable): void {
    this.#set(flag)
    this.askSoon()
    const latch = this.#memory.word(Number(this.#exports.MyLatch.value))
    this.#memory.setWord(latch, 1)
  }

  #set(name: Variable): void {
    this.#memory.setWord(Number(this.#exports[name].value), 1)
  }
}
