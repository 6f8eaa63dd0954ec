import type { DemoCity, DemoPerson, Named } from '../domain/demo-city.js';
import { datedId } from '../persistence/dated-id.js';
import type { DemoTable } from '../persistence/past-writer.js';
import { writtenOnce } from '../persistence/row-life.js';
import type { Author, Columns, RowLife } from '../persistence/row-life.js';

/** Ids by the codes with which the demo city refers to its records. */
export interface References {
  readonly directions: ReadonlyMap<string, string>;
  readonly districts: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly roadmaps: ReadonlyMap<string, string>;
  readonly bundles: ReadonlyMap<string, string>;
  /** By account. */
  readonly people: ReadonlyMap<string, NonNullable<Author>>;
}

export interface ReferenceData {
  /** In the order in which they refer to each other. */
  readonly tables: readonly (readonly [DemoTable, readonly RowLife[]])[];
  readonly references: References;
}

const ACTIVE_FIRST_VERSION = { active: true, version: 1 };

/** Everything that projects refer to, and the people; there from one moment on. */
export function referenceData(city: DemoCity, passwordHash: string, at: Date): ReferenceData {
  const people = new Map(
    city.people.map(({ account, name }) => [account, { id: datedId(at), name: name.ru }] as const),
  );
  const admin = people.get('admin') ?? null;

  const coded = <Item extends { readonly code: string; readonly name: Partial<Named> }>(
    items: readonly Item[],
    more: (item: Item, position: number) => Columns,
  ) => {
    const rows = items.map((item, position) =>
      writtenOnce(datedId(at), at, admin, { code: item.code, ...nameColumns(item.name), ...more(item, position) }),
    );
    return { rows, ids: new Map(items.map(({ code }, n) => [code, rows[n]?.id ?? ''])) };
  };
  const directions = coded(city.directions, (_, n) => ({ position: n + 1, version: 1 }));
  const districts = coded(city.districts, ({ areaKm2 }, n) => ({ position: n + 1, area_km2: areaKm2, version: 1 }));
  const polycentres = coded(city.polycentres, ({ specialisation }, n) => ({
    position: n + 1,
    specialisation,
    version: 1,
  }));
  const organisations = coded(city.organisations, ({ kind, direction }) => ({
    kind,
    direction_id: direction && idOf(directions.ids, direction),
    ...ACTIVE_FIRST_VERSION,
  }));
  const roadmaps = coded(city.roadmaps, ({ illustrative }, n) => ({ position: n + 1, illustrative, version: 1 }));
  const bundles = coded(city.bundles, () => ({ version: 1 }));

  // Accounts come with the product's installation: nobody who has one can have made the first.
  const users = city.people.map(({ account, email, name, language }) =>
    writtenOnce(idOf(people, account).id, at, null, {
      email,
      ...nameColumns(name),
      password_hash: passwordHash,
      language,
      created_at: at,
      ...ACTIVE_FIRST_VERSION,
    }),
  );
  const grants = city.people.map(({ account, role, direction, organisation }: DemoPerson) =>
    writtenOnce(datedId(at), at, null, {
      user_id: idOf(people, account).id,
      role,
      direction_id: direction && idOf(directions.ids, direction),
      organisation_id: organisation && idOf(organisations.ids, organisation),
    }),
  );

  return {
    tables: [
      ['app_user', users],
      ['direction', directions.rows],
      ['district', districts.rows],
      ['polycentre', polycentres.rows],
      ['organisation', organisations.rows],
      ['roadmap', roadmaps.rows],
      ['bundle', bundles.rows],
      ['role_grant', grants],
    ],
    references: {
      directions: directions.ids,
      districts: districts.ids,
      organisations: organisations.ids,
      roadmaps: roadmaps.ids,
      bundles: bundles.ids,
      people,
    },
  };
}

/** Throws when the demo city refers to what it does not have. */
export function idOf<Value>(known: ReadonlyMap<string, Value>, code: string): Value {
  const value = known.get(code);
  if (value === undefined) throw new Error(`the demo city has no ${code} to refer to`);
  return value;
}

const nameColumns = ({ kk, ru, en }: { readonly [language in keyof Named]?: string | null }) => ({
  name_kk: kk ?? null,
  name_ru: ru ?? null,
  name_en: en ?? null,
});
