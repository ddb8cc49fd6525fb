import { expect, test } from 'vitest'
import { decodeRows } from '#core/result/wire.ts'
import { Statements } from '#labs/transactions/statements.ts'
import { Random } from '#tools/datasets/random.ts'
import { figure, note } from '../../support/figure.ts'
import { addSession, openLab } from '../../support/transactions/lab.ts'

const statements = 5000
const seed = 18
const accounts = 6
const each = 1000

/** One learner who does transfers at random, and remembers what PostgreSQL has acknowledged. */
class Wild {
  readonly acknowledged: number[] = []
  count = 0
  #session: Statements
  #random: Random
  #first: number

  constructor(session: Statements, seedOf: number, first: number) {
    this.#session = session
    this.#random = new Random(seedOf)
    this.#first = first
  }

  async #run(sql: string): Promise<string | undefined> {
    this.count++
    const [outcome] = await this.#session.run(sql)
    return outcome?.error?.code
  }

  async #balance(id: number): Promise<number | undefined> {
    this.count++
    const [outcome] = await this.#session.run(`SELECT balance FROM accounts WHERE id = ${id}`)
    return outcome?.result ? Number(decodeRows(outcome.result.rows)[0]?.[0]) : undefined
  }

  // The new balances are worked out here, so that only SERIALIZABLE keeps the sum as it is.
  async #transfer(): Promise<boolean> {
    const [from, to] = this.#random.shuffle([1, 2, 3, 4, 5, 6]) as [number, number]
    const amount = this.#random.int(1, 50)
    const [a, b] = [await this.#balance(from), await this.#balance(to)]
    if (a === undefined || b === undefined) return false
    const failed =
      (await this.#run(`UPDATE accounts SET balance = ${a - amount} WHERE id = ${from}`)) ??
      (await this.#run(`UPDATE accounts SET balance = ${b + amount} WHERE id = ${to}`))
    return failed === undefined
  }

  async #detour(): Promise<void> {
    const way = this.#random.int(0, 4)
    if (way === 0) {
      await this.#run('SAVEPOINT s')
      await this.#run(`UPDATE accounts SET balance = 0 WHERE id = ${this.#random.int(1, accounts)}`)
      await this.#run('ROLLBACK TO SAVEPOINT s')
    } else if (way === 1) await this.#run(`SELECT pg_advisory_xact_lock(${this.#random.int(1, 3)})`)
    else if (way === 2) await this.#run(`SELECT * FROM accounts ORDER BY id FOR UPDATE SKIP LOCKED`)
    else if (way === 3) await this.#run(`SELECT * FROM accounts WHERE id = 1 FOR UPDATE NOWAIT`)
    else await this.#run('SELECT no_such_column FROM accounts')
  }

  /** One transaction, committed, rolled back, or ended by a failure. */
  async transaction(): Promise<void> {
    await this.#run('BEGIN ISOLATION LEVEL SERIALIZABLE')
    const id = this.#first + this.acknowledged.length * 3 + this.#random.int(0, 1_000_000) * 10_000
    const wrote = (await this.#run(`INSERT INTO ledger VALUES (${id})`)) === undefined
    const moved = wrote && (await this.#transfer())
    if (this.#random.int(0, 3) === 0) await this.#detour()
    if (moved && this.#random.int(0, 4) > 0) {
      this.count++
      const [outcome] = await this.#session.run('COMMIT')
      if (outcome?.tag === 'COMMIT') this.acknowledged.push(id)
    } else await this.#run('ROLLBACK')
  }
}

test(`${statements} statements at random over three sessions: no money and no acknowledged row is lost, nobody hangs (seed ${seed})`, async () => {
  const { lab, observer } = await openLab()
  const looker = new Statements(lab, observer)
  await looker.run(`CREATE TABLE accounts (id int PRIMARY KEY, balance int);
    INSERT INTO accounts SELECT g, ${each} FROM generate_series(1, ${accounts}) g;
    CREATE TABLE ledger (id bigint PRIMARY KEY)`)
  const wilds: Wild[] = []
  for (let i = 0; i < 3; i++) {
    const session = await addSession(lab)
    await session.run("SET deadlock_timeout = '20ms'")
    wilds.push(new Wild(session, seed + i, i))
  }
  const run = (): number => wilds.reduce((sum, { count }) => sum + count, 0)
  await Promise.all(
    wilds.map(async (wild) => {
      while (run() < statements) await wild.transaction()
    }),
  )
  const table = async (sql: string) => decodeRows((await looker.need(sql)).rows)
  const acknowledged = wilds.flatMap((wild) => wild.acknowledged)
  expect(await table('SELECT sum(balance) FROM accounts')).toEqual([[String(accounts * each)]])
  expect((await table('SELECT id FROM ledger')).map(([id]) => Number(id)).sort()).toEqual(acknowledged.sort())
  expect(acknowledged.length).toBeGreaterThan(50)
  note('transactions_soak_committed', acknowledged.length, 'transactions')
  figure('transactions_soak_statements', run(), '>=', statements, 0)
})
