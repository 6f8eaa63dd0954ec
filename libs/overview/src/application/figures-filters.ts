import { Injectable } from '@nestjs/common';
import { ListedFigures, ProjectFilterSql } from '#libs/portfolio';
import { FiguresDay } from './figures-day.service.js';

const figures = (condition: string): string =>
  `EXISTS (SELECT FROM project_figures x WHERE x.project_id = p.id AND ${condition})`;

/** Lets lists of projects say what is known of each as a figure, and be narrowed by it. */
@Injectable()
export class FiguresFilters {
  constructor(filters: ProjectFilterSql, listed: ListedFigures, day: FiguresDay) {
    listed.register({
      ready: () => day.turn(),
      join: 'LEFT JOIN project_figures x ON x.project_id = p.id',
      health: `coalesce(x.health, 'unknown')`,
      diverging: 'coalesce(x.diverging, false)',
      overdueMilestones: 'coalesce(x.milestones_overdue, 0)',
    });
    filters.register('health', async (wanted, values) => {
      await day.turn();
      return figures(`x.health = ANY(${values.add(wanted)}::text[])`);
    });
    filters.register('diverging', async (wanted, values) => {
      await day.turn();
      return figures(`x.diverging = ${values.add(wanted)}::boolean`);
    });
    filters.register('overdue', async (wanted, values) => {
      await day.turn();
      return figures(`(x.milestones_overdue > 0) = ${values.add(wanted)}::boolean`);
    });
    filters.register('budgeted', async (wanted, values) =>
      figures(`(x.plan IS NOT NULL) = ${values.add(wanted)}::boolean`),
    );
    filters.register('unfunded', async (wanted, values) =>
      figures(`(coalesce(x.unfunded, 0) > 0) = ${values.add(wanted)}::boolean`),
    );
    filters.register('spent', async (wanted, values) =>
      figures(`(x.actual IS NOT NULL) = ${values.add(wanted)}::boolean`),
    );
  }
}
