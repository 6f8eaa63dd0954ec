import { Injectable } from '@nestjs/common';
import { ownFilterSql } from './project-filters.js';
import type { LaterFilters, ProjectFilters } from './project-filters.js';
import type { Values } from './sight-sql.js';

/** The condition on row `p` for what is asked; made anew for each request, so that it may first see to what it reads. */
export type FilterSource<Name extends keyof LaterFilters> = (
  wanted: NonNullable<LaterFilters[Name]>,
  values: Values,
) => Promise<string>;

/** The conditions of a list of projects. Contexts that come later than the portfolio tell here how to filter by their facts. */
@Injectable()
export class ProjectFilterSql {
  private readonly sources: { [Name in keyof LaterFilters]?: FilterSource<Name> } = {};

  register<Name extends keyof LaterFilters>(name: Name, source: FilterSource<Name>): void {
    Object.assign(this.sources, { [name]: source });
  }

  /** To be joined by AND; `p` is a row of project. */
  async conditions(filters: ProjectFilters, values: Values): Promise<string[]> {
    const later = [
      await this.later('health', filters.health, values),
      await this.later('diverging', filters.diverging, values),
      await this.later('overdue', filters.overdue, values),
      await this.later('budgeted', filters.budgeted, values),
      await this.later('unfunded', filters.unfunded, values),
      await this.later('spent', filters.spent, values),
    ];
    return [...ownFilterSql(filters, values), ...later.filter((condition) => condition !== undefined)];
  }

  private async later<Name extends keyof LaterFilters>(
    name: Name,
    wanted: LaterFilters[Name],
    values: Values,
  ): Promise<string | undefined> {
    if (wanted === undefined || wanted === null) return undefined;
    const source = this.sources[name];
    if (!source) throw new Error(`No context tells how to filter projects by ${name}`);
    return source(wanted, values);
  }
}
