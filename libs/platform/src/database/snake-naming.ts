import { DefaultNamingStrategy } from 'typeorm';

/** `stageSince` is stored as `stage_since`. Tables, keys and indexes are named by hand. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
