import type { Random } from '../random.ts'
import { Weighted } from '../random.ts'
import { day, isoDate, isoMinute, lastDay, lastMinute, minutesPerDay, shoppingMinute } from './calendar.ts'
import { countries, cultures } from './people.ts'
import type { Country } from './people.ts'
import type { Field } from '../csv.ts'

/** A customer; `joinedAt` in minutes since 1970, `born` in days since 1970. */
export interface Customer {
  id: number
  name: string
  email: string
  city: string | null
  country: Country
  born: number | null
  newsletter: boolean
  joinedAt: number
}

const people = 2000
const domains = ['example.com', 'example.com', 'example.com', 'example.org', 'example.net', 'mail.example']
const byShare = new Weighted(countries, (country) => country.weight)
// The first city of a list has the most customers.
const cities = new Map(
  countries.map((country) => [country, new Weighted(country.cities, (_, index) => 1 / (index + 2))]),
)
const letters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
}

/** The name in the letters of an email address. */
export function ascii(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßøłıæ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}

function emailOf(random: Random, given: string, family: string, taken: Set<string>): string {
  const domain = random.pick(domains)
  const local = random.chance(0.3)
    ? ascii(given).slice(0, 1) + ascii(family)
    : `${ascii(given)}.${ascii(family)}`
  let email = `${local}@${domain}`
  for (let n = 2; taken.has(email); n++) email = `${local}${n}@${domain}`
  taken.add(email)
  return email
}

/** The same address as some people type it: `Anna.Schmidt@Example.com`. */
function shouted(email: string): string {
  return email.replace(
    /(^|[.@])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}

function joinedTimes(random: Random): number[] {
  const opened = day('2021-03-01')
  const span = lastDay - opened
  const times = Array.from({ length: people }, (_, index) => {
    // Midnight exactly for a few: the accounts that came over from the newsletter of the time before.
    const minute = index % 160 === 0 ? 0 : shoppingMinute(random)
    // Half of them joined early: a shop that opens grows fast at first.
    const days = random.chance(0.5) ? Math.min(random.int(0, span), random.int(0, span)) : random.int(0, span)
    return (opened + days) * minutesPerDay + minute
  })
  return times.sort((a, b) => a - b)
}

/** The customers by id, which is the order in which they joined; some ids are missing (deleted accounts). */
export function makeCustomers(random: Random): Customer[] {
  const taken = new Set<string>()
  const customers: Customer[] = []
  let id = 0
  for (const joinedAt of joinedTimes(random)) {
    id += random.chance(0.02) ? 2 : 1
    const country = byShare.pick(random)
    const culture = cultures[random.chance(0.05) ? byShare.pick(random).culture : country.culture]
    const given = random.pick(culture.given)
    const family = random.pick(culture.family)
    const email = emailOf(random, given, family, taken)
    customers.push({
      id,
      name: `${given} ${family}`,
      email: random.chance(0.05) ? shouted(email) : email,
      city: random.chance(0.09) ? null : (cities.get(country)?.pick(random) ?? null),
      country,
      born: random.chance(0.22) ? null : day('1938-01-01') + random.int(0, 68 * 365),
      newsletter: random.chance(0.38),
      joinedAt,
    })
  }
  addSecondAccounts(random, customers)
  return customers
}

/** Three people have two accounts whose addresses differ in case only: lower(email) finds them, email does not. */
function addSecondAccounts(random: Random, customers: Customer[]): void {
  let id = customers.at(-1)?.id ?? 0
  for (const index of [211, 640, 1105]) {
    const first = customers[index]
    if (!first) continue
    id += 1
    first.email = first.email.toLowerCase()
    customers.push({
      ...first,
      id,
      email: shouted(first.email),
      joinedAt: lastMinute - 4000 + id,
      newsletter: random.chance(0.5),
    })
  }
}

/** The customer as a row of the table. */
export function customerRow(customer: Customer): Field[] {
  return [
    customer.id,
    customer.name,
    customer.email,
    customer.city,
    customer.country.name,
    customer.born === null ? null : isoDate(customer.born),
    customer.newsletter,
    isoMinute(customer.joinedAt),
  ]
}
