import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { FieldError } from '#libs/kernel';

/** The codes by which a passport names other records. */
export interface ReferenceCodes {
  direction?: string | null | undefined;
  roadmap?: string | null | undefined;
  furtherRoadmaps?: readonly string[] | undefined;
  initiator?: string | null | undefined;
  bundle?: string | null | undefined;
  managerId?: string | null | undefined;
  districts?: readonly string[] | undefined;
  participants?: readonly { organisation: string }[] | undefined;
}

export interface References {
  direction: string | null;
  roadmap: string | null;
  initiator: string | null;
  bundle: string | null;
  manager: string | null;
  furtherRoadmaps: ReadonlyMap<string, string>;
  districts: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
}

interface Row {
  direction: string | null;
  roadmap: string | null;
  initiator: string | null;
  bundle: string | null;
  manager: string | null;
  furtherRoadmaps: Record<string, string>;
  districts: Record<string, string>;
  organisations: Record<string, string>;
}

const STATEMENT = `SELECT
  (SELECT id FROM direction WHERE code = $1) AS direction,
  (SELECT id FROM roadmap WHERE code = $2) AS roadmap,
  (SELECT id FROM organisation WHERE code = $3) AS initiator,
  (SELECT id FROM bundle WHERE code = $4) AS bundle,
  (SELECT id FROM app_user WHERE id = $5 AND active) AS manager,
  (SELECT coalesce(json_object_agg(code, id), '{}') FROM district WHERE code = ANY($6)) AS districts,
  (SELECT coalesce(json_object_agg(code, id), '{}') FROM organisation WHERE code = ANY($7)) AS organisations,
  (SELECT coalesce(json_object_agg(code, id), '{}') FROM roadmap WHERE code = ANY($8)) AS "furtherRoadmaps"`;

/** The ids behind the codes, in one statement. Refuses with every code that names nothing. */
export async function resolveReferences(tx: EntityManager, codes: ReferenceCodes): Promise<References> {
  const [row] = await tx.query<Row[]>(STATEMENT, [
    codes.direction ?? null,
    codes.roadmap ?? null,
    codes.initiator ?? null,
    codes.bundle ?? null,
    codes.managerId ?? null,
    codes.districts ?? [],
    codes.participants?.map((participant) => participant.organisation) ?? [],
    codes.furtherRoadmaps ?? [],
  ]);
  const found: References = {
    ...row!,
    furtherRoadmaps: new Map(Object.entries(row!.furtherRoadmaps)),
    districts: new Map(Object.entries(row!.districts)),
    organisations: new Map(Object.entries(row!.organisations)),
  };
  const unknown = (pointer: string, value: string): FieldError => ({
    pointer,
    code: 'UNKNOWN_REFERENCE',
    params: { value },
  });
  const single = (['direction', 'roadmap', 'initiator', 'bundle'] as const).flatMap((field) =>
    codes[field] && !found[field] ? [unknown(`/${field}`, codes[field])] : [],
  );
  const errors = [
    ...single,
    ...(codes.managerId && !found.manager ? [unknown('/managerId', codes.managerId)] : []),
    ...(['furtherRoadmaps', 'districts'] as const).flatMap((field) =>
      (codes[field] ?? []).flatMap((code, index) =>
        found[field].has(code) ? [] : [unknown(`/${field}/${index}`, code)],
      ),
    ),
    ...(codes.participants ?? []).flatMap(({ organisation }, index) =>
      found.organisations.has(organisation) ? [] : [unknown(`/participants/${index}/organisation`, organisation)],
    ),
  ];
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
  return found;
}
