import {
  FiguresDueEntity,
  PortfolioDayEntity,
  PortfolioDeltaEntity,
  PortfolioSumEntity,
  ProjectFiguresEntity,
} from './figures.entities.js';
import { SavedViewEntity } from './view.entity.js';

export const OVERVIEW_ENTITIES = [
  ProjectFiguresEntity,
  PortfolioDeltaEntity,
  PortfolioSumEntity,
  PortfolioDayEntity,
  FiguresDueEntity,
  SavedViewEntity,
];
