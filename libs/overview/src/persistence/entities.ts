import {
  FiguresDueEntity,
  PortfolioDayEntity,
  PortfolioDeltaEntity,
  PortfolioSumEntity,
  ProjectFiguresEntity,
} from './figures.entities.js';

export const OVERVIEW_ENTITIES = [
  ProjectFiguresEntity,
  PortfolioDeltaEntity,
  PortfolioSumEntity,
  PortfolioDayEntity,
  FiguresDueEntity,
];
