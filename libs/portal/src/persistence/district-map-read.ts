import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '#libs/platform';
import { nameJson } from '#libs/portfolio';
import { shapeOf } from '../domain/district-shapes.js';

interface District {
  readonly code: string;
  readonly name: Readonly<Record<'kk' | 'ru' | 'en', string | null>>;
}

/** The city's districts with their simplified shapes. */
@Injectable()
export class DistrictMapRead {
  constructor(private readonly database: ReadDatabase) {}

  async read(): Promise<object> {
    const districts = await this.database.rows<District & Record<string, unknown>>(
      `SELECT d.code, ${nameJson('d')} AS name FROM district d ORDER BY d.position, d.code`,
    );
    return {
      type: 'FeatureCollection',
      simplified: true,
      features: districts.map(({ code, name }) => ({
        type: 'Feature',
        id: code,
        geometry: shapeOf(code),
        properties: { code, name },
      })),
    };
  }
}
