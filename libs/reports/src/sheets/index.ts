export {
  type AboutSheet,
  type CellValue,
  type ColumnType,
  MOST_ROWS,
  type Sheet,
  type SheetColumn,
  type SheetLink,
  type SheetRemarks,
  type SheetRow,
  type Workbook,
} from './sheet.js';
export { streamWorkbook, writeWorkbook } from './workbook.js';
