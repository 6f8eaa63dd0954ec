import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, UnitOfWork, currentLanguage, newId, translate } from '#libs/platform';
import type { PasteInput } from '../contract/indicator-paste.js';
import { canonicalDecimal } from '../domain/decimal.js';
import { mayEnter } from '../domain/indicator-rights.js';
import { readPastedTable } from '../domain/paste-table.js';
import type { CellProblem, PastedCell } from '../domain/paste-table.js';
import { valueChange } from '../domain/value-change.js';
import { lockIndicators } from '../persistence/indicator-lock.js';
import type { LockedIndicator } from '../persistence/indicator-lock.js';
import { storedValues, writeValues } from '../persistence/indicator-value-rows.js';
import type { StoredValue, ValueRow } from '../persistence/indicator-value-rows.js';
import { tellChanged } from './indicator-events.js';

const MOST_CELLS = 20_000;

interface JudgedCell extends PastedCell {
  readonly was: string | null;
  readonly outcome: 'written' | 'unchanged' | 'refused';
  readonly written: ValueRow | null;
}

interface Known {
  readonly indicators: ReadonlyMap<string, LockedIndicator>;
  readonly values: ReadonlyMap<string, StoredValue>;
}

/** Many values at once, from a table that somebody pastes: all of them or none. */
@Injectable()
export class IndicatorPasteService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What each cell did, or would do.
   *
   * @throws DomainError unprocessable PASTE_REFUSED naming each bad cell; PASTE_UNREADABLE for what is no table
   */
  async paste(actor: Actor, input: PasteInput, dryRun: boolean): Promise<object> {
    const table = readPastedTable(input.text, input.measure);
    if ('unreadable' in table) throw unreadable(table.unreadable);
    if (table.cells.length > MOST_CELLS) throw unreadable({ code: 'PASTE_TOO_LONG', params: { max: MOST_CELLS } });
    return this.unitOfWork.run(async (tx) => {
      const codes = [...new Set(table.cells.map(({ indicator }) => indicator))];
      const indicators = await lockIndicators(tx, codes);
      const values = await storedValues(
        tx,
        indicators.map(({ id }) => id),
      );
      const known: Known = {
        indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
        values: new Map(values.map((value) => [keyOf(value.indicatorId, value), value])),
      };
      const judged = table.cells.map((cell) => this.judge(actor, cell, known, input));
      if (!dryRun) {
        refuseUnsound(judged);
        const rows = judged.flatMap(({ written }) => written ?? []);
        await writeValues(tx, rows, { by: actor.userId, at: this.clock.now() });
        await tellChanged(
          this.outbox,
          tx,
          rows.map(({ indicatorId }) => indicatorId),
        );
      }
      return reportOf(judged, dryRun);
    });
  }

  private judge(actor: Actor, cell: PastedCell, known: Known, { quality, source }: PasteInput): JudgedCell {
    const indicator = known.indicators.get(cell.indicator);
    const { year, measure, value } = cell;
    const kept = indicator && year !== null ? known.values.get(keyOf(indicator.id, { year, measure })) : undefined;
    const was = kept?.value == null ? null : canonicalDecimal(kept.value);
    const refuse = (problem: CellProblem): JudgedCell => ({ ...cell, was, outcome: 'refused', problem, written: null });
    const problem = cell.problem ?? this.problemOf(actor, cell, indicator);
    if (problem || !indicator || year === null) return refuse(problem ?? { code: 'UNKNOWN_INDICATOR' });
    const change = valueChange(kept ?? null, { value, quality: value === null ? undefined : quality, source });
    if (change.outcome === 'locked') return refuse({ code: 'CELL_LOCKED' });
    if (change.outcome === 'unchanged') return { ...cell, was, outcome: 'unchanged', written: null };
    const written = { ...change.next, id: kept?.id ?? newId(), indicatorId: indicator.id, year, measure };
    return { ...cell, was, outcome: 'written', written };
  }

  private problemOf(
    actor: Actor,
    { year, measure, value, indicator: code }: PastedCell,
    indicator: LockedIndicator | undefined,
  ): CellProblem | null {
    if (!indicator) return { code: 'UNKNOWN_INDICATOR', params: { code } };
    if (!mayEnter(actor, indicator)) return { code: 'CELL_NOT_YOURS' };
    if (indicator.archived) return { code: 'CELL_ARCHIVED' };
    const thisYear = Number(this.clock.today().slice(0, 4));
    const unknowable = measure === 'fact' && value !== null && year !== null && year > thisYear;
    return unknowable ? { code: 'CELL_OF_THE_FUTURE', params: { year } } : null;
  }
}

const keyOf = (indicatorId: string, { year, measure }: { readonly year: number; readonly measure: string }): string =>
  `${indicatorId} ${year} ${measure}`;

const unreadable = ({ code, params = {} }: CellProblem) =>
  new DomainError('unprocessable', 'PASTE_UNREADABLE', {}, [{ pointer: '/text', code, params }]);

function refuseUnsound(judged: readonly JudgedCell[]): void {
  const errors = judged.flatMap(({ row, column, problem }) =>
    problem ? [{ pointer: `/text/${row}/${column}`, code: problem.code, params: { ...problem.params } }] : [],
  );
  if (errors.length > 0)
    throw new DomainError('unprocessable', 'PASTE_REFUSED', { refused: errors.length, cells: judged.length }, errors);
}

function reportOf(judged: readonly JudgedCell[], dryRun: boolean): object {
  const language = currentLanguage();
  const count = (wanted: JudgedCell['outcome']) => judged.filter(({ outcome }) => outcome === wanted).length;
  return {
    dryRun,
    written: count('written'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    cells: judged.map(({ row, column, indicator, year, measure, value, was, outcome, problem }) => ({
      row,
      column,
      indicator,
      year,
      measure,
      value,
      was,
      outcome,
      problem: problem && { code: problem.code, message: translate(language, `field.${problem.code}`, problem.params) },
    })),
  };
}
