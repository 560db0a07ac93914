import { findCase } from '../cases.ts'
import type { CaseRecord, DecisionRecord } from '../vault-record.ts'
import { warningsOver } from '../warnings-out.ts'
import type { Workroom } from '../workroom.ts'
import type { Known } from './facts-record.ts'
import type { Identifier } from '../../sealing/identifier.ts'
import type { PatternRecord } from './pattern-record.ts'
import { sameIdentifier } from './proposals.ts'

/** Something a man of several reports can be found by, and in how many of them it stands. */
export interface KnownBy {
  identifier: Identifier
  known: Known
  reports: number
}

/** What happened in one month. */
export interface PatternMonth {
  /** 'YYYY-MM'. */
  month: string
  happened: CaseRecord[]
  deeds: DecisionRecord['deed'][]
}

/** A pattern with everything the vault knows of it. */
export interface PatternSummary {
  pattern: PatternRecord
  /** The reports that are still there, the newest first. */
  reports: CaseRecord[]
  /** How many of its reports were taken back or have run out. */
  gone: number
  knownBy: KnownBy[]
  /** The newest first. */
  months: PatternMonth[]
  /** Ids of the warnings that rest on its reports. */
  warnings: string[]
}

const TOLD: readonly DecisionRecord['deed'][] = [
  'warning',
  'update',
  'holding',
  'recall',
  'hand-over',
]

/** Puts together what the vault says of the reports of a pattern; it opens none of them. */
export function summaryOf(room: Pick<Workroom, 'vault'>, pattern: PatternRecord): PatternSummary {
  const reports = pattern.reports
    .flatMap((oid) => findCase(room, oid)?.record ?? [])
    .sort((a, b) => (monthOfCase(a) < monthOfCase(b) ? 1 : -1))
  const oids = new Set(reports.map(({ report }) => report))
  const decisions = room.vault
    .of('decision')
    .map((kept) => kept.record)
    .filter(({ deed, report }) => oids.has(report) && TOLD.includes(deed))
  return {
    pattern,
    reports,
    gone: pattern.reports.length - reports.length,
    knownBy: knownBy(reports),
    months: monthsOf(reports, decisions),
    warnings: [...new Set(reports.flatMap(({ report }) => [...warningsOver(room, report)]))],
  }
}

/** When it happened, as far as it is known; '' for a case from before reports were compared. */
export function monthOfCase({ facts }: CaseRecord): string {
  return facts?.month ?? ''
}

function knownBy(reports: readonly CaseRecord[]): KnownBy[] {
  const all: KnownBy[] = []
  for (const { facts } of reports) {
    for (const { identifier, known, state } of facts?.found ?? []) {
      if (state === 'no') continue
      const same = all.find((one) => sameIdentifier(one.identifier, identifier))
      if (same === undefined) all.push({ identifier, known, reports: 1 })
      else same.reports += 1
    }
  }
  return all.sort((a, b) => b.reports - a.reports)
}

function monthsOf(
  reports: readonly CaseRecord[],
  decisions: readonly DecisionRecord[],
): PatternMonth[] {
  const months = new Set([...reports.map(monthOfCase), ...decisions.map(({ month }) => month)])
  months.delete('')
  return [...months]
    .sort()
    .reverse()
    .map((month) => ({
      month,
      happened: reports.filter((record) => monthOfCase(record) === month),
      deeds: decisions.filter((one) => one.month === month).map(({ deed }) => deed),
    }))
}
